'use client'

import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { PressResponder } from 'react-aria/private/interactions/PressResponder'
import type { PressEvent } from 'react-aria/usePress'

/** What has the focus in a list that was opened: one of its ends, or what is chosen, else the list itself. */
export type FirstFocus = 'first' | 'last' | true

type PopupTriggerProps = {
  ref: RefObject<HTMLButtonElement | null>
  kind: 'menu' | 'listbox' | 'dialog'
  isOpen: boolean
  isDisabled?: boolean
  onOpen: (focus: FirstFocus) => void
  /** Called with keys that do not open. */
  onKey?: (event: KeyboardEvent) => void
  /** A React Aria button. */
  children: ReactNode
}

/**
 * The button of a menu, a select or what else floats beside it. It opens as React Aria's own do, whose files bring the list along: the mouse when it goes down,
 * a finger when it goes up, keys and the arrows to one of the ends.
 */
export function PopupTrigger(props: PopupTriggerProps) {
  const { ref, kind, isOpen, isDisabled = false, onOpen, onKey, children } = props

  function open(focus: FirstFocus) {
    // Where it goes back to when the list is closed; not every browser gives it to a button that is pressed.
    ref.current?.focus({ preventScroll: true })
    onOpen(focus)
  }

  function onKeyDown(event: KeyboardEvent) {
    // Alt and an arrow, say, moves the row that the button is in.
    if (isDisabled || event.isDefaultPrevented() || event.ctrlKey || event.metaKey) return
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return onKey?.(event)
    event.preventDefault()
    open(event.key === 'ArrowDown' ? 'first' : 'last')
  }

  const trigger = {
    'aria-haspopup': kind,
    'aria-expanded': isOpen,
    isPressed: isOpen,
    preventFocusOnPress: true,
    onKeyDown,
    onPressStart: ({ pointerType }: PressEvent) => {
      if (isDisabled) return
      if (pointerType === 'mouse' || pointerType === 'pen') open(true)
      if (pointerType === 'virtual') open('first')
    },
    onPress: ({ pointerType }: PressEvent) => {
      if (isDisabled) return
      if (pointerType === 'touch') open(true)
      if (pointerType === 'keyboard') open('first')
    },
  }
  return (
    <PressResponder {...trigger} ref={ref}>
      {children}
    </PressResponder>
  )
}
