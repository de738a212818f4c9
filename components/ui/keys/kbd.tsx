'use client'

import { cx } from '@/components/ui/layout/cx'
import { useSingleKeys } from './single-keys'

type KbdProps = { keys: string; isOnInk?: boolean; size?: 'md' | 'lg'; className?: string }

const SINGLE = /^[a-z0-9?/]$/i

/** The key that triggers a control; hidden on phones, which have none, and while single keys are turned off. */
export function Kbd({ keys, isOnInk = false, size = 'md', className }: KbdProps) {
  const isSingleOn = useSingleKeys()
  if (!isSingleOn && SINGLE.test(keys)) return null
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-grid flex-none place-items-center rounded-sm border px-1 font-mono font-medium whitespace-nowrap max-sm:hidden',
        size === 'md'
          ? 'h-4.5 min-w-4.5 text-micro leading-none'
          : 'h-5.5 min-w-5.5 text-small leading-none',
        isOnInk
          ? 'border-transparent bg-ink-invert-fill text-inherit'
          : 'border-b-2 border-line-strong bg-surface text-ink-2',
        className,
      )}
    >
      {keys}
    </span>
  )
}
