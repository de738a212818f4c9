import { cx } from './cx'

type KbdProps = { keys: string; isOnInk?: boolean; size?: 'md' | 'lg'; className?: string }

/** The key that triggers a control; hidden on phones, which have none. */
export function Kbd({ keys, isOnInk = false, size = 'md', className }: KbdProps) {
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
