import { cx } from '@/components/ui/layout/cx'
import { type Axis, percentOn } from './axis'
import { differenceAxis } from './difference-axis'
import { type DifferenceTone, toneOf } from './difference-tone'

/** Of two shares: how far the candidate is ahead, with its 95% interval. */
export type Measured = { difference: number; low: number; high: number }

const BANDS = { up: 'stroke-up-range', down: 'stroke-down-range', open: 'stroke-fill-3' } as const
const TICKS = { up: 'stroke-up', down: 'stroke-down', open: 'stroke-ink-2' } as const

type DifferenceLineProps = {
  measured: Measured
  /** One axis for all lines of a picture. */
  axis: Axis
  /** What it says, for readers; missing where the same stands beside it in words. */
  label?: string
  size?: 'md' | 'sm'
  tone?: DifferenceTone
}

/** The picture of every verdict: zero in the middle, the interval as a band, the estimate as a mark on it. */
export function DifferenceLine({
  measured,
  axis,
  label,
  size = 'md',
  tone = toneOf(measured),
}: DifferenceLineProps) {
  const [low, estimate, high] = [measured.low, measured.difference, measured.high].map((value) =>
    percentOn(axis, value),
  )
  const isSmall = size === 'sm'
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
      className={cx('block w-full overflow-visible', isSmall ? 'h-4' : 'h-12 max-sm:h-8')}
    >
      <line x1="0" x2="100%" y1="50%" y2="50%" className="stroke-line chart-line" />
      <line
        x1={low}
        x2={high}
        y1="50%"
        y2="50%"
        strokeWidth={isSmall ? 6 : 14}
        className={cx('chart-band', BANDS[tone])}
      />
      <line
        x1="50%"
        x2="50%"
        y1="0"
        y2="100%"
        strokeWidth={isSmall ? 1 : 2}
        className="stroke-ink chart-line"
      />
      <line
        x1={estimate}
        x2={estimate}
        y1={isSmall ? '20%' : '28%'}
        y2={isSmall ? '80%' : '72%'}
        strokeWidth={isSmall ? 2 : 3}
        strokeLinecap="round"
        className={cx('chart-line', TICKS[tone])}
      />
    </svg>
  )
}

/** The same as a sign beside words: which side, and whether it crosses zero. */
export function DifferenceSign({ measured }: { measured: Measured }) {
  return (
    <span className="block w-16">
      <DifferenceLine measured={measured} axis={differenceAxis([measured]).axis} size="sm" />
    </span>
  )
}
