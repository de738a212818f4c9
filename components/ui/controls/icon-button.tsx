'use client'

import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Tooltip } from '@/components/ui/feedback/tooltip'
import { cx } from '@/components/ui/layout/cx'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'

export type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  /** What the button does; read out and shown in the tooltip. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  isTooltipHidden?: boolean
  className?: string
}

export function IconButton({
  label,
  icon,
  variant = 'ghost',
  size,
  isTooltipHidden = false,
  className,
  ...rest
}: IconButtonProps) {
  const isInert = Boolean(rest.isDisabled || rest.isPending)
  const button = (
    <AriaButton
      {...rest}
      aria-label={label}
      className={cx(buttonStyle({ variant, size, isSquare: true, isInert }), className)}
    >
      {icon}
    </AriaButton>
  )
  return isTooltipHidden ? button : <Tooltip text={label}>{button}</Tooltip>
}
