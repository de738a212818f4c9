import { cx } from '@/components/ui/layout/cx'

export type ButtonVariant =
  | 'outline'
  | 'primary'
  | 'ghost'
  | 'danger'
  | 'production'
  | 'production-soft'

export type ButtonSize = 'sm' | 'md' | 'lg'

export type ButtonLook = {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  isWide?: boolean | undefined
  isSquare?: boolean | undefined
  isInert?: boolean | undefined
}

const BASE =
  'group/button print:hidden inline-flex flex-none items-center justify-center gap-1.5 rounded-md border whitespace-nowrap transition-colors'

const VARIANTS: Record<ButtonVariant, string> = {
  outline:
    'border-line-strong bg-surface text-ink shadow-1 hover:border-line-control hover:bg-fill-1 active:bg-fill-2 [&_.lucide]:text-ink-2',
  primary: 'border-ink bg-ink text-ink-invert shadow-1 hover:bg-ink-hover',
  ghost: 'border-transparent text-ink-2 hover:bg-fill-2 hover:text-ink active:bg-fill-3',
  danger:
    'border-down-line bg-surface text-down shadow-1 hover:bg-down-fill hover:border-down active:bg-down-fill',
  production: 'border-pr-btn bg-pr-btn text-on-pr shadow-1 hover:bg-pr-btn-hover',
  'production-soft':
    'border-pr-line bg-pr-fill-1 text-pr-ink hover:bg-pr-fill-2 active:bg-pr-fill-3',
}

const INERT = 'cursor-not-allowed border-line bg-fill-2 text-ink-3'
const INERT_GHOST = 'cursor-not-allowed border-transparent text-ink-3'

const SIZES: Record<ButtonSize, { text: string; square: string }> = {
  sm: { text: 'h-7 px-2.5 text-control max-sm:h-9', square: 'size-7 max-sm:size-9' },
  md: { text: 'h-8 px-3 text-ui-m max-sm:h-11', square: 'size-8 max-sm:size-11' },
  lg: { text: 'h-10 px-4 text-body font-medium max-sm:h-11', square: 'size-10 max-sm:size-11' },
}

/** The one look of buttons and of links that look like buttons. */
export function buttonStyle({
  variant = 'outline',
  size = 'md',
  isWide,
  isSquare,
  isInert,
}: ButtonLook): string {
  const inert = variant === 'ghost' ? INERT_GHOST : INERT
  return cx(
    BASE,
    isInert ? inert : VARIANTS[variant],
    isSquare ? SIZES[size].square : SIZES[size].text,
    isWide && 'w-full',
  )
}
