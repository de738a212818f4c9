import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from '@/components/ui/layout/cx'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'

type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'children' | 'className'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  iconEnd?: ReactNode
  isWide?: boolean
  className?: string
  children: ReactNode
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  variant,
  size,
  icon,
  iconEnd,
  isWide,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={cx(buttonStyle({ variant, size, isWide }), className)}>
      {icon && <span className="-ml-0.5 flex">{icon}</span>}
      {children}
      {iconEnd && <span className="-mr-0.5 flex">{iconEnd}</span>}
    </Link>
  )
}
