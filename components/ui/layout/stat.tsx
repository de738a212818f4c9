import type { ReactNode } from 'react'
import { cx } from './cx'

type StatProps = {
  label: ReactNode
  value: ReactNode
  /** Behind the number, in small. */
  unit?: ReactNode
  size?: 'md' | 'sm'
  /** Below the number: interval, what it was measured on. */
  children?: ReactNode
}

/** A headline number with its name and what it was measured on. */
export function Stat({ label, value, unit, size = 'md', children }: StatProps) {
  return (
    <div className="min-w-0">
      <div className="flex items-center gap-1.5 text-small wrap-anywhere text-ink-2">{label}</div>
      <div
        className={cx(
          'flex flex-wrap items-baseline gap-x-2',
          size === 'md' ? 'text-metric' : 'text-metric-s',
        )}
      >
        {value}
        {unit && <span className="text-ui tracking-normal text-ink-3">{unit}</span>}
      </div>
      {children && <div className="text-small text-ink-3">{children}</div>}
    </div>
  )
}

/** Stats side by side, divided by hairlines; `className` gives the columns. */
export function StatRow({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={cx(
        'grid max-sm:grid-cols-1 max-sm:[&>*]:border-t max-sm:[&>*:first-child]:border-t-0 sm:[&>*]:border-l sm:[&>*:first-child]:border-l-0 [&>*]:px-5 [&>*]:py-3.5',
        className,
      )}
    >
      {children}
    </div>
  )
}
