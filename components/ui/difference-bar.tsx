import { points } from '@/lib/format/points'
import { type Axis, percentOn } from './axis'
import { cx } from './cx'
import { spanOn } from './interval-bar'

type DifferenceBarProps = {
  /** Sandbox minus production. */
  difference: number
  /** 95%, corrected. */
  interval: readonly [number, number]
  axis: Axis
  label: string
  className?: string
}

const LOOKS = {
  up: { range: 'bg-up-range', tick: 'bg-up' },
  down: { range: 'bg-down-range', tick: 'bg-down' },
  open: { range: 'bg-fill-3', tick: 'bg-ink-2' },
} as const

/** Green or red only when the whole interval lies on one side of zero. */
export function DifferenceBar({
  difference,
  interval,
  axis,
  label,
  className,
}: DifferenceBarProps) {
  const [low, high] = interval
  const look = LOOKS[low > 0 ? 'up' : high < 0 ? 'down' : 'open']
  return (
    <span
      role="img"
      aria-label={`${label}: ${points(difference)}, 95% interval ${points(low)} to ${points(high)}`}
      className={cx('relative block h-14 w-full max-sm:h-12', className)}
    >
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      <span
        className="absolute inset-y-0 border-l-[1.5px] border-ink"
        style={{ left: percentOn(axis, 0) }}
      />
      <span
        className={cx('absolute top-1/2 -mt-1.75 h-3.5 rounded-sm', look.range)}
        style={spanOn(axis, interval)}
      />
      <span
        className={cx('absolute top-1/2 -mt-2.75 -ml-[1.5px] h-5.5 w-0.75 rounded-full', look.tick)}
        style={{ left: percentOn(axis, difference) }}
      />
    </span>
  )
}
