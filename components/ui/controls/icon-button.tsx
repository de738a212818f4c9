'use client'

import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Tooltip } from '@/components/ui/feedback/tooltip'
import { cx } from '@/components/ui/layout/cx'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { Reasoned } from './reasoned'

export type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  /** What the button does; read out and shown in the tooltip. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  /** Why the button cannot be pressed now. It stays reachable and says so. */
  disabledReason?: string | undefined
  isTooltipHidden?: boolean
  className?: string
}

export function IconButton({
  label,
  icon,
  variant = 'ghost',
  size,
  disabledReason,
  isTooltipHidden = false,
  className,
  ...rest
}: IconButtonProps) {
  const isInert = Boolean(rest.isDisabled || rest.isPending) || disabledReason !== undefined
  const button = (describedBy?: string) => (
    <AriaButton
      {...rest}
      {...(describedBy && { 'aria-describedby': describedBy })}
      isPending={Boolean(rest.isPending) || disabledReason !== undefined}
      aria-label={label}
      className={cx(buttonStyle({ variant, size, isSquare: true, isInert }), className)}
    >
      {icon}
    </AriaButton>
  )
  if (disabledReason !== undefined) return <Reasoned reason={disabledReason}>{button}</Reasoned>
  return isTooltipHidden ? button() : <Tooltip text={label}>{button()}</Tooltip>
}
