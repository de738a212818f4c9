import { cx } from '@/components/ui/layout/cx'

export type VersionKind = 'sandbox' | 'production'

/** `old`: a version that is no longer the one; `empty`: there is none; `on-button`: on a filled button. */
export type MarkTone = 'own' | 'old' | 'empty' | 'on-button'

type VersionMarkProps = {
  version: VersionKind
  tone?: MarkTone
  size?: 'sm' | 'md'
  className?: string
}

const DIAMOND: Record<MarkTone, string> = {
  own: 'stroke-sb',
  old: 'stroke-ink-3',
  empty: 'stroke-ink-3',
  'on-button': 'stroke-sb-on-ink',
}

const DOT: Record<MarkTone, string> = {
  own: 'fill-pr',
  old: 'fill-line-control',
  empty: 'fill-none stroke-ink-3 stroke-[1.5]',
  'on-button': 'fill-on-pr',
}

/** Hollow diamond = sandbox, solid dot = production. Always beside a text that says which. */
export function VersionMark({ version, tone = 'own', size = 'md', className }: VersionMarkProps) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={cx('flex-none overflow-visible', size === 'md' ? 'size-3' : 'size-2.5', className)}
    >
      {version === 'sandbox' ? (
        <path
          d="M6 1 11 6 6 11 1 6Z"
          className={cx('fill-none stroke-[1.75] [stroke-linejoin:round]', DIAMOND[tone])}
        />
      ) : (
        <circle cx="6" cy="6" r="4.5" className={DOT[tone]} />
      )}
    </svg>
  )
}
