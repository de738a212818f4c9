'use client'

import type { RefObject } from 'react'
import { Popover } from 'react-aria-components/Popover'
import { cx } from '@/components/ui/layout/cx'
import type { Option } from './option'
import { OptionList } from './option-list'
import { POPOVER } from './popover-style'
import type { FirstFocus } from './popup-trigger'

export type OptionsPopoverProps = {
  /** What one chooses, as text or as the id of what says it. */
  label: { 'aria-label': string } | { 'aria-labelledby': string }
  options: readonly Option[]
  value: string | null
  onChoose: (id: string) => void
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  first: FirstFocus
  triggerRef: RefObject<HTMLElement | null>
  className: string
}

/** What a select opens. */
export function OptionsPopover({ label, options, className, ...props }: OptionsPopoverProps) {
  const { value, onChoose, isOpen, onOpenChange, first, triggerRef } = props
  return (
    <Popover
      {...label}
      trigger="Select"
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom start"
      offset={4}
      className={cx(POPOVER, className)}
    >
      <OptionList
        {...label}
        options={options}
        autoFocus={first}
        selectionMode="single"
        disallowEmptySelection
        shouldSelectOnPressUp
        {...LIKE_A_SELECT}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const [id] = keys
          onOpenChange(false)
          if (id !== undefined) onChoose(String(id))
        }}
      />
    </Popover>
  )
}

/** What is chosen already closes the list, too; where the pointer is has the focus. */
const LIKE_A_SELECT = { allowDuplicateSelectionEvents: true, shouldFocusOnHover: true } as const
