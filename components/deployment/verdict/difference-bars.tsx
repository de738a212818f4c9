import { type Axis, percentOn, placeOn } from '@/components/ui/charts/axis'
import { DifferenceBar, DifferenceNumbers } from '@/components/ui/charts/difference-bar'
import { toneOf } from '@/components/ui/charts/difference-tone'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Proof, ProvenDifference } from '@/lib/contracts/proof'
import { barsNote, type Names, scoreCertainty } from '@/lib/facts/verdict-words'
import { signOf } from '@/lib/format/points'
import { differenceAxis } from './difference-axis'

const COLUMNS =
  'grid grid-cols-difference items-center gap-x-5 max-sm:grid-cols-[minmax(0,1fr)_auto_auto]'

/** Both differences with their intervals, on one axis. */
export function DifferenceBars({ proof, names }: { proof: Proof; names: Names }) {
  const { axis, ticks } = differenceAxis([proof.accuracy, proof.macro_f1])
  const zero = placeOn(axis, 0)
  return (
    <div className="flex h-full flex-col justify-between gap-4">
      <div>
        <div aria-hidden="true" className={`${COLUMNS} text-micro text-ink-3`}>
          <span className="max-sm:hidden" />
          <span
            className="grid h-4 whitespace-nowrap max-sm:col-span-3"
            style={{ gridTemplateColumns: sidesOf(zero) }}
          >
            <span className="flex items-center justify-end gap-1.5 pr-2">
              <VersionMark version="production" size="sm" />
              {names.baseline.toLowerCase()} better
            </span>
            <span className="flex items-center gap-1.5 pl-2">
              {names.candidate.toLowerCase()} better
              <VersionMark version="sandbox" size="sm" />
            </span>
          </span>
          <span className="max-sm:hidden">Difference</span>
          <span className="max-sm:hidden">Certainty</span>
        </div>
        <Bar name="Accuracy" difference={proof.accuracy} axis={axis} />
        <Bar name="Macro F1" difference={proof.macro_f1} axis={axis} />
        <div aria-hidden="true" className={`${COLUMNS} text-micro font-normal text-ink-3`}>
          <span className="max-sm:hidden" />
          <span className="relative h-4 max-sm:col-span-3">
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
      <p className="text-small text-ink-3">{barsNote(proof, names)}</p>
    </div>
  )
}

type BarProps = { name: string; difference: ProvenDifference; axis: Axis }

function Bar({ name, difference, axis }: BarProps) {
  const tone = toneOf(difference)
  return (
    <div className={COLUMNS}>
      <span className="text-ui-m max-sm:self-end">{name}</span>
      <DifferenceBar name={name} measured={difference} axis={axis} tone={tone} />
      <DifferenceNumbers measured={difference} tone={tone} />
      <b className="whitespace-nowrap">{scoreCertainty(difference)}</b>
    </div>
  )
}

/** The words meet at zero, or as near to it as leaves room for both. */
function sidesOf(zero: number): string {
  return `minmax(max-content, ${100 * zero}fr) minmax(max-content, ${100 - 100 * zero}fr)`
}

/** “+2”, “−0.5”, “0”. */
function tickLabel(tick: number): string {
  const value = Math.round(tick * 1000) / 10
  return `${signOf(value)}${Math.abs(value)}`
}
