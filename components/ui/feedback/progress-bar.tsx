'use client'

import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'
import { cx } from '@/components/ui/layout/cx'

export type ProgressTone = 'ink' | 'sandbox' | 'production'

type ProgressBarProps = {
  label: string
  /** Between 0 and 1. */
  value: number
  tone?: ProgressTone
  isThin?: boolean
  className?: string
}

const TONES: Record<ProgressTone, string> = {
  ink: 'bg-ink',
  sandbox: 'bg-sb',
  production: 'bg-pr',
}

export function ProgressBar({ label, value, tone = 'ink', isThin, className }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      value={Math.round(value * 100)}
      className={cx('block w-full', className)}
    >
      <span
        className={cx(
          'block overflow-hidden rounded-full bg-fill-3 paint-range',
          isThin ? 'h-0.75' : 'h-1.5',
        )}
      >
        <span
          className={cx(
            'block h-full rounded-full paint transition-[width] duration-slow',
            TONES[tone],
          )}
          style={{ width: `${Math.min(1, Math.max(0, value)) * 100}%` }}
        />
      </span>
    </AriaProgressBar>
  )
}
