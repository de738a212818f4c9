import { cx } from '@/components/ui/layout/cx'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import { interval as intervalText, percent } from '@/lib/format/percent'
import { type Axis, percentOn, placeOn } from './axis'

type IntervalBarProps = {
  version: VersionKind
  estimate: number
  /** 95%; missing where none was measured. */
  interval?: readonly [number, number] | undefined
  /** One axis for all bars of a table. */
  axis: Axis
  /** Production's value, as a blue line. */
  reference?: number | null | undefined
  isOld?: boolean
  /** What the number is, for readers: “Macro F1”. */
  label: string
  className?: string
}

const MARKS = {
  sandbox: 'rotate-45 rounded-[1px] border-[1.75px] border-sb bg-surface',
  production: 'rounded-full bg-pr paint',
  old: 'rotate-45 rounded-[1px] border-[1.75px] border-ink-3 bg-surface',
} as const

const RANGES = { sandbox: 'bg-sb-fill-3', production: 'bg-pr-fill-3', old: 'bg-fill-3' } as const

export function IntervalBar({
  version,
  estimate,
  interval,
  axis,
  reference,
  isOld = false,
  label,
  className,
}: IntervalBarProps) {
  const look = isOld ? 'old' : version
  const hasReference = reference !== null && reference !== undefined
  return (
    <span
      role="img"
      aria-label={`${label} ${percent(estimate)}${interval ? `, 95% interval ${intervalText(interval)}` : ''}`}
      className={cx('relative block h-5 w-full min-w-24', className)}
    >
      <span className="absolute inset-x-0 top-1/2 h-px bg-line-strong paint" />
      {interval && (
        <span
          className={cx('absolute top-1/2 -mt-0.75 h-1.5 rounded-full paint-range', RANGES[look])}
          style={spanOn(axis, interval)}
        />
      )}
      {hasReference && (
        <span
          className="absolute inset-y-0.5 -ml-px w-0.5 rounded-full bg-pr paint"
          style={{ left: percentOn(axis, reference) }}
        />
      )}
      <span
        className={cx('absolute top-1/2 -mt-1 -ml-1 size-2', MARKS[look])}
        style={{ left: percentOn(axis, estimate) }}
      />
    </span>
  )
}

/** Place and width of a range on an axis. */
export function spanOn(axis: Axis, [low, high]: readonly [number, number]) {
  const width = (placeOn(axis, high) - placeOn(axis, low)) * 100
  return { left: percentOn(axis, low), width: `${width.toFixed(2)}%` }
}

type AxisLabelsProps = {
  axis: Axis
  ticks: readonly { at: number; label: string }[]
  className?: string
}

/** The words of the axis, for the head of the column. */
export function AxisLabels({ axis, ticks, className }: AxisLabelsProps) {
  return (
    <span className={cx('relative block h-4 text-micro font-normal text-ink-3', className)}>
      {ticks.map((tick) => (
        <span
          key={tick.at}
          className="absolute -translate-x-1/2 whitespace-nowrap"
          style={{ left: percentOn(axis, tick.at) }}
        >
          {tick.label}
        </span>
      ))}
    </span>
  )
}
