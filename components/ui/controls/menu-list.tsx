'use client'

import type { ReactNode, RefObject } from 'react'
import { Menu as AriaMenu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { cx } from '@/components/ui/layout/cx'
import { type MenuParts, MenuPartsContext } from './menu-parts'
import { POPOVER } from './popover-style'
import type { FirstFocus } from './popup-trigger'

export type MenuListProps = {
  label: string
  placement?: 'bottom end' | 'bottom start' | 'top start' | 'right top'
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  first: FirstFocus
  triggerRef: RefObject<HTMLElement | null>
  children: ReactNode
}

const PARTS: MenuParts = { Item: MenuItem, Line: Separator }

/** What a menu opens. */
export function MenuList({ label, placement = 'bottom end', first, ...props }: MenuListProps) {
  const { isOpen, onOpenChange, triggerRef, children } = props
  return (
    <Popover
      trigger="MenuTrigger"
      aria-label={label}
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement={placement}
      offset={4}
      className={cx(POPOVER, 'w-60')}
    >
      <MenuPartsContext value={PARTS}>
        <AriaMenu
          aria-label={label}
          autoFocus={first}
          onClose={() => onOpenChange(false)}
          className="outline-none"
        >
          {children}
        </AriaMenu>
      </MenuPartsContext>
    </Popover>
  )
}
