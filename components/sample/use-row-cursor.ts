'use client'

import { useEffect, useRef, useState } from 'react'
import type { RowWindow } from './use-row-window'

/** The row that the keys act on: the one that had the focus last. */
export function useRowCursor(window: RowWindow, rowCount: number) {
  const [position, setPosition] = useState<number | null>(null)
  const wantsFocus = useRef(false)
  const current = position === null || rowCount === 0 ? null : Math.min(position, rowCount - 1)

  // The row may have to be scrolled into the page before it can take the focus.
  useEffect(() => {
    if (!wantsFocus.current || current === null) return
    const button = elementIn(current, '[data-row-button]')
    if (!button) return
    wantsFocus.current = false
    button.focus({ preventScroll: true })
  })

  function elementIn(row: number, selector: string): HTMLElement | null {
    const table = window.body.current?.parentElement
    return table?.querySelector<HTMLElement>(`[data-index="${row}"] ${selector}`) ?? null
  }

  function moveTo(next: number) {
    if (rowCount === 0) return
    const reached = Math.max(0, Math.min(rowCount - 1, next))
    wantsFocus.current = true
    setPosition(reached)
    window.scrollTo(reached)
  }

  return {
    current,
    setCurrent: setPosition,
    moveTo,
    move: (by: 1 | -1) => moveTo(current === null ? window.inSight.from : current + by),
    tagButton: (row: number) => elementIn(row, '[data-tag-button]'),
  }
}
