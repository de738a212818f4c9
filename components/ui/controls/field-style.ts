import { cx } from '@/components/ui/layout/cx'

export const CONTROL =
  'rounded-md border border-line-control bg-surface px-2.5 text-ui transition-colors hover:border-ink-2 aria-invalid:border-down data-invalid:border-down data-disabled:border-line data-disabled:bg-fill-2 data-disabled:text-ink-3'

/** `md` 32 px, `lg` 40 px for setup, login and the main action; 44 px on phones. */
export const CONTROL_HEIGHT = { md: 'h-8 touch-field', lg: 'h-10 touch-field' } as const

export type ControlSize = keyof typeof CONTROL_HEIGHT

export function fieldStyle(className: string | undefined): string {
  return cx('group/field flex min-w-0 flex-col gap-1.5', className)
}
