'use client'

import { Button, type ButtonProps } from 'react-aria-components/Button'
import { cx } from '@/components/ui/layout/cx'
import { TEXT_LINK } from './text-link'

type TextButtonProps = Omit<ButtonProps, 'className' | 'style'> & { className?: string }

/** A button inside a sentence, underlined like a link. */
export function TextButton({ className, ...rest }: TextButtonProps) {
  return <Button {...rest} className={cx(TEXT_LINK, className)} />
}
