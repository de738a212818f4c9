import { cx } from '@/components/ui/layout/cx'
import { points } from '@/lib/format/points'

type DeltaProps = {
  /** A difference of two shares: 0.031 is shown as +3.1 pts. */
  difference: number
  /** Filled arrow and colour; otherwise hollow and grey, because it could be chance. */
  isProven?: boolean
  /** “pts” can be left out where the column says it. */
  isUnitHidden?: boolean
  className?: string
}

const UP = 'M4 .8 7.6 7H.4Z'
const DOWN = 'M4 7.2 .4 1h7.2Z'
const NONE = 'M0 3.25h8v1.5H0Z'

export function Delta({ difference, isProven = false, isUnitHidden, className }: DeltaProps) {
  const tenths = Math.round(difference * 1000)
  const colour = tenths > 0 ? 'text-up' : 'text-down'
  const isHollow = !isProven && tenths !== 0
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 font-medium whitespace-nowrap',
        isProven && tenths !== 0 ? colour : 'text-ink-2',
        className,
      )}
    >
      <svg
        viewBox="0 0 8 8"
        aria-hidden="true"
        className={cx(
          'size-2 flex-none overflow-visible',
          isHollow ? 'fill-none stroke-current stroke-[1.2]' : 'fill-current',
        )}
      >
        <path d={shapeOf(tenths)} />
      </svg>
      {points(difference, { isUnitHidden })}
      {tenths !== 0 && (
        <span className="sr-only">{isProven ? ', proven' : ', could be chance'}</span>
      )}
    </span>
  )
}

function shapeOf(tenths: number): string {
  if (tenths > 0) return UP
  return tenths < 0 ? DOWN : NONE
}
