'use client'

import type { ReactNode, Ref } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
import { Kbd } from '@/components/ui/keys/kbd'
import { cx } from '@/components/ui/layout/cx'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { Reasoned } from './reasoned'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  ref?: Ref<HTMLButtonElement>
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  iconEnd?: ReactNode
  /** The key that does the same, printed on the button. */
  shortcut?: string | undefined
  /** Why the button cannot be pressed now. It stays reachable and says so. Given as undefined while it can be pressed. */
  disabledReason?: string | undefined
  /** Takes the place of the label while the button is pending. */
  pendingLabel?: string
  isWide?: boolean
  className?: string | undefined
  children: ReactNode
}

export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    icon,
    iconEnd,
    shortcut,
    disabledReason,
    pendingLabel,
    isWide,
    isPending = false,
    className,
    children,
    ...rest
  } = props
  const canHaveReason = 'disabledReason' in props
  const isInert = isPending || Boolean(rest.isDisabled) || disabledReason !== undefined
  const button = (reasoned = {}) => (
    <AriaButton
      {...rest}
      {...reasoned}
      // React Aria keeps a pending button focusable and silent, which is what a reason needs too.
      isPending={isPending || disabledReason !== undefined}
      className={cx(buttonStyle({ variant, size, isWide, isInert }), className)}
    >
      {icon && <span className="-ml-0.5 flex">{icon}</span>}
      {isPending && pendingLabel ? pendingLabel : children}
      {iconEnd && <span className="-mr-0.5 flex">{iconEnd}</span>}
      {shortcut && (
        <Kbd className="-mr-1" isOnInk={variant === 'primary' && !isInert} keys={shortcut} />
      )}
    </AriaButton>
  )
  if (!canHaveReason) return button()
  return <Reasoned reason={disabledReason}>{button}</Reasoned>
}
