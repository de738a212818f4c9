import { type Axis, percentOn } from '@/components/ui/axis'
import { cx } from '@/components/ui/cx'
import { Delta } from '@/components/ui/delta'
import { spanOn } from '@/components/ui/interval-bar'
import type { Proof, ProvenDifference } from '@/lib/contracts/proof'
import { sure } from '@/lib/format/percent'
import { points } from '@/lib/format/points'

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

const RANGES = { up: 'bg-up-range', down: 'bg-down-range', open: 'bg-fill-3' } as const
const TICKS = { up: 'bg-up', down: 'bg-down', open: 'bg-ink-2' } as const

function DifferenceRow({ name, difference, axis, isWorse }: DifferenceRowProps) {
  const { low, high } = difference
  const tone = low > 0 ? 'up' : high < 0 ? 'down' : 'open'
  const interval = `${points(low, { isUnitHidden: true })} to ${points(high, { isUnitHidden: true })}`
  return (
    <div className="grid grid-cols-[88px_minmax(0,1fr)_112px_96px] items-center gap-x-3 max-sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <span className="text-ui-m">{name}</span>
      <span
        role="img"
        aria-label={`${name}: difference ${points(difference.difference)}, 95% interval ${interval}`}
        className="relative block h-12 max-sm:order-last max-sm:col-span-3 max-sm:h-8"
      >
        <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
        <span
          className={cx('absolute top-1/2 -mt-1.75 h-3.5 rounded-xs', RANGES[tone])}
          style={spanOn(axis, [low, high])}
        />
        <span
          className="absolute inset-y-0 -ml-px w-0.5 bg-ink"
          style={{ left: percentOn(axis, 0) }}
        />
        <span
          className={cx('absolute top-1/2 -mt-2.5 -ml-px h-5 w-0.75 rounded-full', TICKS[tone])}
          style={{ left: percentOn(axis, difference.difference) }}
        />
      </span>
      <span>
        <Delta difference={difference.difference} isProven={tone !== 'open'} />
        <span className="block text-small whitespace-nowrap text-ink-2">{interval}</span>
      </span>
      <b className="text-small whitespace-nowrap">{certainty(difference, isWorse)}</b>
    </div>
  )
}

function certainty(proven: ProvenDifference, isWorse: boolean) {
  if (isWorse) return sure(proven.sure_of_worse)
  return proven.difference > 0 ? sure(proven.sure) : 'not proven'
}
