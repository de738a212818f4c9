import type { ReactNode } from 'react'
import { cx } from '@/components/ui/layout/cx'

export type BadgeTone = 'neutral' | 'up' | 'down' | 'sandbox' | 'production'

type BadgeProps = { tone?: BadgeTone; icon?: ReactNode; children: ReactNode }

const TONES: Record<BadgeTone, string> = {
  neutral: 'bg-fill-2 text-ink-2',
  up: 'bg-up-fill text-up',
  down: 'bg-down-fill text-down',
  sandbox: 'bg-sb-fill-2 text-sb-ink',
  production: 'bg-pr-fill-2 text-pr-ink',
}

export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex h-5 flex-none items-center gap-1 rounded-full px-1.75 text-micro whitespace-nowrap [&_.lucide]:size-3',
        TONES[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}
