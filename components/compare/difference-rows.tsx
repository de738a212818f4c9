import type { Axis } from '@/components/ui/charts/axis'
import { DifferenceBar, DifferenceNumbers } from '@/components/ui/charts/difference-bar'
import { toneOf } from '@/components/ui/charts/difference-tone'
import type { Proof, ProvenDifference } from '@/lib/contracts/proof'
import { barsNote, byNumber, scoreCertainty } from '@/lib/facts/verdict-words'

/** The differences in accuracy and macro F1 with their intervals around zero. */
export function DifferenceRows({ proof }: { proof: Proof }) {
  const { accuracy, macro_f1, candidate, baseline } = proof
  const reach = Math.max(0.01, ...[accuracy, macro_f1].flatMap(({ low, high }) => [-low, high]))
  const axis: Axis = [-reach * 1.1, reach * 1.1]
  return (
    <div className="flex flex-col gap-1">
      <p aria-hidden="true" className="flex justify-center gap-6 text-micro text-ink-3">
        <span>← v{baseline} better</span>
        <span>v{candidate} better →</span>
      </p>
      <DifferenceRow name="Accuracy" difference={accuracy} axis={axis} />
      <DifferenceRow name="Macro F1" difference={macro_f1} axis={axis} />
      <p className="mt-1 text-small text-ink-3">{barsNote(proof, byNumber(candidate, baseline))}</p>
    </div>
  )
}

type DifferenceRowProps = {
  name: string
  difference: ProvenDifference
  axis: Axis
}

function DifferenceRow({ name, difference, axis }: DifferenceRowProps) {
  const tone = toneOf(difference)
  return (
    <div className="grid grid-cols-[88px_minmax(0,1fr)_112px_96px] items-center gap-x-3 max-sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <span className="text-ui-m">{name}</span>
      <DifferenceBar name={name} measured={difference} axis={axis} tone={tone} className="h-12" />
      <DifferenceNumbers measured={difference} tone={tone} />
      <b className="text-small whitespace-nowrap">{scoreCertainty(difference)}</b>
    </div>
  )
}
