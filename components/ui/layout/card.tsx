import type { ReactNode } from 'react'
import { cx } from './cx'

type CardProps = {
  tone?: 'neutral' | 'sandbox' | 'production' | 'down'
  /** Names the region for readers when there is no `CardHeader`. */
  label?: string
  /** Cuts what reaches into the rounded corners, for tables. */
  isClipped?: boolean
  className?: string
  children: ReactNode
}

const TONES = {
  neutral: 'border-line',
  sandbox: 'border-dashed border-sb-line',
  production: 'border-pr-line',
  down: 'border-down-line',
} as const

export function Card({ tone = 'neutral', label, isClipped, className, children }: CardProps) {
  const style = cx(
    'min-w-0 rounded-lg border bg-surface print:break-inside-avoid',
    TONES[tone],
    isClipped && 'overflow-clip',
    className,
  )
  return label === undefined ? (
    <div className={style}>{children}</div>
  ) : (
    <section aria-label={label} className={style}>
      {children}
    </section>
  )
}

type CardHeaderProps = {
  title: ReactNode
  /** What the card’s numbers were measured on. */
  sub?: ReactNode
  actions?: ReactNode
  id?: string
}

export function CardHeader({ title, sub, actions, id }: CardHeaderProps) {
  return (
    <div className="flex items-center gap-2 px-4 pt-3.5 pb-2.5 max-sm:flex-wrap">
      <h2 id={id} className="text-head">
        {title}
      </h2>
      {/* Gives way before the title. */}
      {sub && (
        <span className="shrink-20 text-small text-ink-3 max-sm:order-last max-sm:w-full">
          {sub}
        </span>
      )}
      {actions && <div className="ml-auto flex items-center gap-2">{actions}</div>}
    </div>
  )
}

export function CardBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx('px-4 pb-4', className)}>{children}</div>
}

/** The line under a table: legends, counts, a link to more. */
export function CardFooter({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={cx(
        'flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line px-4 py-3 text-small text-ink-3',
        className,
      )}
    >
      {children}
    </div>
  )
}
