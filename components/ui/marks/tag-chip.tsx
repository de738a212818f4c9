import type { ReactNode } from 'react'
import { cx } from '@/components/ui/layout/cx'

/**
 * Who says so. `person`: someone tagged it; `sandbox`: a guess that differs or stands alone;
 * `agree`: a guess that agrees with the person; `production`: what production answered;
 * `old`: what an older version answered; `pending`: not saved yet.
 */
export type TagSource = 'person' | 'sandbox' | 'agree' | 'production' | 'old' | 'pending'

type TagChipProps = {
  source?: TagSource
  size?: 'md' | 'lg'
  icon?: ReactNode
  className?: string
  children: ReactNode
}

const SOURCES: Record<TagSource, string> = {
  person: 'border-line bg-fill-2 text-ink',
  sandbox: 'border-dashed border-sb-line text-sb-ink',
  agree: 'border-dashed border-line-strong text-ink-2',
  production: 'border-pr-line text-pr-ink',
  old: 'border-line-strong text-ink-2',
  pending: 'border-dashed border-line-control text-ink-2',
}

export function TagChip({
  source = 'person',
  size = 'md',
  icon,
  className,
  children,
}: TagChipProps) {
  return (
    <span
      className={cx(
        'inline-flex max-w-full min-w-0 items-center gap-1.25 border font-medium whitespace-nowrap',
        size === 'md'
          ? 'h-5.5 rounded-sm px-2 text-small font-medium'
          : 'h-7 rounded-md px-2.5 text-body font-medium',
        SOURCES[source],
        className,
      )}
    >
      {icon}
      <span className="truncate" title={typeof children === 'string' ? children : undefined}>
        {children}
      </span>
    </span>
  )
}

export function Untagged() {
  return <span className="text-small text-ink-3">Untagged</span>
}
