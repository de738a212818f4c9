import { Delta } from '@/components/ui/marks/delta'
import { type MarkTone, type VersionKind, VersionMark } from '@/components/ui/marks/version-mark'
import { points, signOf } from '@/lib/format/points'
import { differenceShown } from '@/lib/format/shown-difference'
import { percentOn } from './axis'
import { differenceAxis } from './difference-axis'
import { DifferenceLine, type Measured } from './difference-line'
import { toneOf } from './difference-tone'

/** How a version is called within a sentence, “production” or “v3”, and its mark. */
export type Side = { name: string; mark: VersionKind; tone?: MarkTone }

type Score = {
  /** “Accuracy”. */
  name: string
  measured: Measured & { candidate: number; baseline: number }
  /** “99.6% sure”. */
  certainty: string
}

type DifferencePictureProps = {
  scores: readonly Score[]
  baseline: Side
  candidate: Side
  /** What the bars say together. */
  note: string
}

const ROW = 'col-span-full grid grid-cols-subgrid items-center'
/** On phones the line has a row of its own below the numbers. */
const LINE = 'max-sm:order-last max-sm:col-span-3'

/** The differences of two versions on one line, from “production better” to “sandbox better”. */
export function DifferencePicture({ scores, baseline, candidate, note }: DifferencePictureProps) {
  const { axis, ticks } = differenceAxis(scores.map(({ measured }) => measured))
  return (
    <div className="flex flex-1 flex-col justify-between gap-4">
      <div className="grid grid-cols-difference gap-x-5 max-sm:grid-cols-difference-s max-sm:gap-x-3">
        <div aria-hidden="true" className={`${ROW} text-micro text-ink-3`}>
          <span className="max-sm:hidden" />
          <span className={`${LINE} flex flex-wrap justify-between gap-x-2`}>
            <span className="flex items-center gap-1.5">
              <SideMark side={baseline} />
              {baseline.name} better
            </span>
            <span className="flex items-center gap-1.5">
              {candidate.name} better
              <SideMark side={candidate} />
            </span>
          </span>
          <span className="max-sm:hidden">Difference</span>
          <span className="max-sm:hidden">Certainty</span>
        </div>
        {scores.map(({ name, measured, certainty }) => (
          <div key={name} className={`${ROW} max-sm:pt-2`}>
            <span className="text-ui-m">{name}</span>
            <span className={LINE}>
              <DifferenceLine
                measured={measured}
                axis={axis}
                label={sentenceOf(name, measured, baseline, candidate)}
              />
            </span>
            <span>
              <Delta
                difference={differenceShown(measured)}
                isProven={toneOf(measured) !== 'open'}
              />
              <span className="block text-small whitespace-nowrap text-ink-2">
                {intervalOf(measured)}
              </span>
            </span>
            <b className="whitespace-nowrap">{certainty}</b>
          </div>
        ))}
        <div aria-hidden="true" className={`${ROW} text-micro font-normal text-ink-3`}>
          <span className="max-sm:hidden" />
          <span className={`${LINE} relative h-4`}>
            {ticks.map((tick) => (
              <span
                key={tick}
                className="absolute -translate-x-1/2"
                style={{ left: percentOn(axis, tick) }}
              >
                {tickLabel(tick)}
              </span>
            ))}
          </span>
          <span className="max-sm:hidden">points</span>
        </div>
      </div>
      <p className="text-small text-ink-3">{note}</p>
    </div>
  )
}

function SideMark({ side: { mark, tone = 'own' } }: { side: Side }) {
  return <VersionMark version={mark} tone={tone} size="sm" />
}

/** “Accuracy: sandbox better, difference +2.4 pts, 95% interval +1.3 to +3.5”. */
function sentenceOf(name: string, measured: Score['measured'], baseline: Side, candidate: Side) {
  const shown = differenceShown(measured)
  const ahead = shown > 0 ? candidate.name : baseline.name
  const who = Math.round(shown * 1000) === 0 ? 'no difference' : `${ahead} better, difference`
  return `${name}: ${who} ${points(shown)}, 95% interval ${intervalOf(measured)}`
}

function intervalOf({ low, high }: Measured): string {
  return `${points(low, { isUnitHidden: true })} to ${points(high, { isUnitHidden: true })}`
}

/** “+2”, “−0.5”, “0”. */
function tickLabel(tick: number): string {
  const value = Math.round(tick * 1000) / 10
  return `${signOf(value)}${Math.abs(value)}`
}
