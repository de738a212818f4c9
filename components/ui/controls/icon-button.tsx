'use client'

import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
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
  /** Why the button cannot be pressed now, said in place of the label. Given as undefined while it can be pressed. */
  disabledReason?: string | undefined
  isTooltipHidden?: boolean
  className?: string
}

export function IconButton(props: IconButtonProps) {
  const {
    label,
    icon,
    variant = 'ghost',
    size,
    disabledReason,
    isTooltipHidden = false,
    className,
    ...rest
  } = props
  const isInert = Boolean(rest.isDisabled || rest.isPending) || disabledReason !== undefined
  const button = (reasoned = {}) => (
    <AriaButton
      {...rest}
      {...reasoned}
      isPending={Boolean(rest.isPending) || disabledReason !== undefined}
      aria-label={label}
      className={cx(buttonStyle({ variant, size, isSquare: true, isInert }), className)}
    >
      {icon}
    </AriaButton>
  )
  if ('disabledReason' in props) {
    return (
      <Reasoned reason={disabledReason} label={label}>
        {button}
      </Reasoned>
    )
  }
  return isTooltipHidden ? button() : <Tooltip text={label}>{button()}</Tooltip>
}
