import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Curve, CurvePoint, TagDistance } from '@/lib/contracts/curve'
import { learningCurve, standardErrorOf } from '@/lib/engine/evaluation/curve/learning-curve'
import type { MeasuredCurve } from '@/lib/questions/curve'

/** With fewer texts the curve of a tag is chance. */
const LEAST_TEXTS = 20
/** How far ahead the forecast goes, as shares of the texts there are. */
const AHEAD = [1, 1.125, 1.25, 1.375, 1.5]

/** What measured points say of the future, and of the way to the goal. Each tag takes milliseconds: others get their turn. */
export async function describeCurve(measured: MeasuredCurve, goal: number): Promise<Curve> {
  const { texts, points } = measured
  const macro = learningCurve(
    points.map(({ share, macro_f1, interval }) => ({
      texts: Math.round(share * texts),
      score: macro_f1,
      standardError: standardErrorOf(interval),
    })),
  )
  const more = twoDigits(texts / 4)
  const perTag: TagDistance[] = []
  for (const tag of measured.tags.keys()) {
    await setImmediate()
    perTag.push(distanceOf(measured, tag, goal))
  }
  return {
    version: measured.version,
    texts,
    folds: measured.folds,
    points: points.map(({ share, macro_f1, interval }) => ({
      texts: Math.round(share * texts),
      score: macro_f1,
      interval,
    })),
    forecast: AHEAD.map((share): CurvePoint => {
      const at = Math.round(share * texts)
      const { score, interval } = macro.forecast(at)
      return { texts: at, score, interval: [interval[0], interval[1]] }
    }),
    gain: { texts: more, ...plain(macro.gain(texts + more)) },
    goal,
    per_tag: perTag,
  }
}

function plain({ score, interval }: { score: number; interval: readonly [number, number] }) {
  const ends: [number, number] = [interval[0], interval[1]]
  return { score, interval: ends }
}

function distanceOf({ tags, points }: MeasuredCurve, tag: number, goal: number): TagDistance {
  const { id = 0, name = '', texts = 0 } = tags[tag] ?? {}
  const scores = points.flatMap(({ share, f1 }) => {
    const measured = f1[tag]
    if (!measured) return []
    const standardError = standardErrorOf(measured.interval)
    return { texts: Math.max(1, share * texts), score: measured.f1, standardError }
  })
  const about = { tag_id: id, name, texts, f1: scores.at(-1)?.score ?? 0 }
  if (texts < LEAST_TEXTS || scores.length < points.length) {
    return { ...about, state: 'too_few', more: null }
  }
  const distance = learningCurve(scores).distance(goal)
  if (distance.state !== 'more') return { ...about, state: distance.state, more: null }
  const { about: middle, low, high } = distance
  const more = {
    about: twoDigits(middle),
    low: twoDigits(low),
    high: high === null ? null : twoDigits(high),
  }
  return { ...about, state: 'more', more }
}

/** More digits would be a promise: 1,234 → 1,200, 63.2 → 63. */
function twoDigits(value: number): number {
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.max(1, Math.round(value / scale) * scale)
}
