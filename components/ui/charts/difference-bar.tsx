import { cx } from '@/components/ui/layout/cx'
import { Delta } from '@/components/ui/marks/delta'
import { points } from '@/lib/format/points'
import { differenceShown } from '@/lib/format/shown-difference'
import { type Axis, percentOn } from './axis'
import type { DifferenceTone } from './difference-tone'
import { spanOn } from './interval-bar'

type Measured = {
  candidate: number
  baseline: number
  difference: number
  low: number
  high: number
}

const RANGES = { up: 'bg-up-range', down: 'bg-down-range', open: 'bg-fill-3' } as const
const TICKS = { up: 'bg-up', down: 'bg-down', open: 'bg-ink-2' } as const

type DifferenceBarProps = {
  /** What differs: “Accuracy”. */
  name: string
  measured: Measured
  axis: Axis
  tone: DifferenceTone
  className?: string
}

/** A difference with its 95% interval, around a line at zero. */
export function DifferenceBar({ name, measured, axis, tone, className }: DifferenceBarProps) {
  const { difference, low, high } = measured
  return (
    <span
      role="img"
      aria-label={`${name}: difference ${points(differenceShown(measured))}, 95% interval ${intervalOf(measured)}`}
      className={cx(
        'relative block max-sm:order-last max-sm:col-span-3 max-sm:h-8',
        className ?? 'h-14',
      )}
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
        style={{ left: percentOn(axis, difference) }}
      />
    </span>
  )
}

type DifferenceNumbersProps = { measured: Measured; tone: DifferenceTone }

/** The same in numbers. */
export function DifferenceNumbers({ measured, tone }: DifferenceNumbersProps) {
  return (
    <span>
      <Delta difference={differenceShown(measured)} isProven={tone !== 'open'} />
      <span className="block text-small whitespace-nowrap text-ink-2">{intervalOf(measured)}</span>
    </span>
  )
}

function intervalOf({ low, high }: Measured): string {
  return `${points(low, { isUnitHidden: true })} to ${points(high, { isUnitHidden: true })}`
}
