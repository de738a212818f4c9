'use client'

import { type ReactElement, type ReactNode, useContext, useRef, useState } from 'react'
import type { MenuItemProps as AriaMenuItemProps } from 'react-aria-components/Menu'
import { late } from '@/components/ui/late/late'
import { useWasOpen } from '@/components/ui/late/use-was-open'
import { cx } from '@/components/ui/layout/cx'
import type { MenuListProps } from './menu-list'
import { MenuPartsContext } from './menu-parts'
import { OPTION } from './popover-style'
import { type FirstFocus, PopupTrigger } from './popup-trigger'

// Lists and what floats are more code than most pages have, and nobody opens a menu first.
const MenuList = late(() => import('./menu-list').then((file) => file.MenuList))

type MenuProps = Pick<MenuListProps, 'label' | 'placement' | 'children'> & {
  /** The button that opens it. */
  trigger: ReactElement
  /** Opened by something else as well, such as a key. */
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

export function Menu({ trigger, isOpen: isOpenFrom, onOpenChange, ...list }: MenuProps) {
  const ref = useRef<HTMLButtonElement>(null)
  const [isOpenHere, setOpenHere] = useState(false)
  const [first, setFirst] = useState<FirstFocus>(true)
  const isOpen = isOpenFrom ?? isOpenHere

  function change(next: boolean, focus: FirstFocus = true) {
    setFirst(focus)
    setOpenHere(next)
    onOpenChange?.(next)
  }

  return (
    <>
      <PopupTrigger ref={ref} kind="menu" isOpen={isOpen} onOpen={(focus) => change(true, focus)}>
        {trigger}
      </PopupTrigger>
      {useWasOpen(isOpen) && (
        <MenuList {...list} isOpen={isOpen} onOpenChange={change} first={first} triggerRef={ref} />
      )}
    </>
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
  const parts = useContext(MenuPartsContext)
  return (
    parts && (
      <parts.Item
        {...rest}
        textValue={children}
        className={cx(OPTION, isDangerous ? 'text-down' : '[&_.lucide]:text-ink-3')}
      >
        {icon}
        <span className="min-w-0 flex-1 truncate">{children}</span>
        {end !== undefined && <span className="flex-none text-small text-ink-3">{end}</span>}
      </parts.Item>
    )
  )
}

export function MenuSeparator() {
  const parts = useContext(MenuPartsContext)
  return parts && <parts.Line className="my-1 border-t border-line" />
}
