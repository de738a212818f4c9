import type { Axis } from '@/components/ui/charts/axis'
import { DifferenceBar, DifferenceNumbers } from '@/components/ui/charts/difference-bar'
import { toneOf } from '@/components/ui/charts/difference-tone'
import type { Proof, ProvenDifference } from '@/lib/contracts/proof'
import { sure } from '@/lib/format/percent'

/** The differences in accuracy and macro F1 with their intervals around zero. */
export function DifferenceRows({ proof }: { proof: Proof }) {
  const { accuracy, macro_f1, candidate, baseline } = proof
  const isWorse = proof.verdict === 'worse'
  const reach = Math.max(0.01, ...[accuracy, macro_f1].flatMap(({ low, high }) => [-low, high]))
  const axis: Axis = [-reach * 1.1, reach * 1.1]
  return (
    <div className="flex flex-col gap-1">
      <p aria-hidden="true" className="flex justify-center gap-6 text-micro text-ink-3">
        <span>← v{baseline} better</span>
        <span>v{candidate} better →</span>
      </p>
      <DifferenceRow name="Accuracy" difference={accuracy} axis={axis} isWorse={isWorse} />
      <DifferenceRow name="Macro F1" difference={macro_f1} axis={axis} isWorse={isWorse} />
      <p className="mt-1 text-small text-ink-3">
        Bars are 95% intervals, corrected for the experiments tried. A bar that crosses zero could
        be chance.
      </p>
    </div>
  )
}

type DifferenceRowProps = {
  name: string
  difference: ProvenDifference
  axis: Axis
  /** The baseline is proven to be better. */
  isWorse: boolean
}

function DifferenceRow({ name, difference, axis, isWorse }: DifferenceRowProps) {
  const tone = toneOf(difference)
  return (
    <div className="grid grid-cols-[88px_minmax(0,1fr)_112px_96px] items-center gap-x-3 max-sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <span className="text-ui-m">{name}</span>
      <DifferenceBar name={name} measured={difference} axis={axis} tone={tone} className="h-12" />
      <DifferenceNumbers measured={difference} tone={tone} />
      <b className="text-small whitespace-nowrap">{certainty(difference, isWorse)}</b>
    </div>
  )
}

function certainty(proven: ProvenDifference, isWorse: boolean) {
  if (isWorse) return sure(proven.sure_of_worse)
  return proven.difference > 0 ? sure(proven.sure) : 'not proven'
}
