import { type Axis, placeOn } from '@/components/ui/charts/axis'
import type { Version } from '@/lib/contracts/version'
import { percent } from '@/lib/format/percent'
import { scoreAxis } from './score-axis'

/** More would run into each other. */
const MOST = 40

export type Production = { version: number; macro_f1: number } | null

export type ProgressPoint = {
  version: Version
  /** Places between 0 and 1: from the first training to the last, and from the bottom of the axis to its top. */
  x: number
  y: number
  interval: { low: number; high: number } | null
}

export type Progress = {
  points: ProgressPoint[]
  ticks: { at: number; y: number }[]
  /** The place of production's score. */
  production: number | null
}

/** The last trainings in their order, each as far from the next; `versions` come the newest first. */
export function progressOf(versions: readonly Version[], production: Production): Progress {
  const shown = versions.slice(0, MOST).toReversed()
  const scores = shown.flatMap(({ macro_f1, intervals }) => [
    macro_f1,
    ...(intervals?.macro_f1 ?? []),
  ])
  const { axis, ticks } = scoreAxis(production ? [...scores, production.macro_f1] : scores)
  return {
    points: shown.map((version, position) => ({
      version,
      x: shown.length === 1 ? 0.5 : position / (shown.length - 1),
      y: placeOn(axis, version.macro_f1),
      interval: intervalOn(axis, version),
    })),
    ticks: ticks.map((at) => ({ at, y: placeOn(axis, at) })),
    production: production && placeOn(axis, production.macro_f1),
  }
}

function intervalOn(axis: Axis, { intervals }: Version) {
  if (!intervals) return null
  const [low, high] = intervals.macro_f1
  return { low: placeOn(axis, low), high: placeOn(axis, high) }
}

/** What the picture shows, in a sentence. */
export function progressWords(points: readonly ProgressPoint[], production: Production): string {
  const best = points.reduce<Version | null>(
    (found, { version }) => (found && found.macro_f1 >= version.macro_f1 ? found : version),
    null,
  )
  if (!best) return ''
  const highest = `Highest macro F1 of ${points.length} versions: v${best.number}, ${percent(best.macro_f1)}.`
  if (!production || production.version === best.number) return highest
  return `${highest} Production v${production.version}: ${percent(production.macro_f1)}.`
}
