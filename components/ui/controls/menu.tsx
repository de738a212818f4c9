'use client'

import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { cx } from '@/components/ui/layout/cx'
import { OPTION, POPOVER } from './popover-style'

type MenuProps = {
  label: string
  /** The button that opens it. */
  trigger: ReactElement
  /** Opened by something else as well, such as a key. */
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  placement?: 'bottom end' | 'bottom start' | 'top start' | 'right top'
  children: ReactNode
}

export function Menu({ label, trigger, placement = 'bottom end', children, ...open }: MenuProps) {
  return (
    <MenuTrigger {...open}>
      {trigger}
      <Popover placement={placement} offset={4} className={cx(POPOVER, 'w-60')}>
        <AriaMenu aria-label={label} className="outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

type MenuItemProps = Omit<AriaMenuItemProps, 'children' | 'className' | 'style' | 'textValue'> & {
  icon?: ReactNode
  /** A number, a key or a word at the right end. */
  end?: ReactNode
  isDangerous?: boolean
  children: string
}

export function MenuItem({ icon, end, isDangerous = false, children, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={children}
      className={cx(OPTION, isDangerous ? 'text-down' : '[&_.lucide]:text-ink-3')}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {end !== undefined && <span className="flex-none text-small text-ink-3">{end}</span>}
    </AriaMenuItem>
  )
}

export function MenuSeparator() {
  return <Separator className="my-1 border-t border-line" />
}
