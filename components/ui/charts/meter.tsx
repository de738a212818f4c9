import { cx } from '@/components/ui/layout/cx'

export type MeterTone = 'ink' | 'sandbox' | 'production' | 'down'

type MeterProps = {
  /** Between 0 and 1. */
  value: number
  tone?: MeterTone
  /** `fill` takes the width it is given. */
  width?: 'sm' | 'md' | 'lg' | 'fill'
  height?: 'md' | 'lg'
  className?: string
}

const TONES: Record<MeterTone, string> = {
  ink: 'bg-ink-2',
  sandbox: 'bg-sb',
  production: 'bg-pr',
  down: 'bg-down',
}

const WIDTHS = { sm: 'w-8 flex-none', md: 'w-12 flex-none', lg: 'w-18 flex-none', fill: 'w-full' }

/** A bar from zero beside its number; the number carries the meaning, so the bar is hidden from readers. */
export function Meter({ value, tone = 'ink', width = 'md', height = 'md', className }: MeterProps) {
  const share = Math.min(1, Math.max(0, value))
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-block overflow-hidden align-middle rounded-full bg-fill-3 paint-range',
        height === 'md' ? 'h-1' : 'h-1.5',
        WIDTHS[width],
        className,
      )}
    >
      <span
        className={cx(
          'block h-full rounded-full paint transition-[width] duration-slow',
          TONES[tone],
        )}
        style={{ width: `${share * 100}%` }}
      />
    </span>
  )
}
