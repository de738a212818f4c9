import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cx } from '@/components/ui/layout/cx'

type TextLinkProps = Omit<ComponentProps<typeof Link>, 'className'> & { className?: string }

export const TEXT_LINK =
  'rounded-xs underline decoration-line-strong underline-offset-3 hover:decoration-current'

export function TextLink({ className, ...rest }: TextLinkProps) {
  return <Link {...rest} className={cx(TEXT_LINK, className)} />
}
