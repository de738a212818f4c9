'use client'

import { useEffect, useRef } from 'react'

/**
 * ⇧↵ trains wherever the focus is, also on a switch that was just changed, except where it makes a new line.
 * It is caught on its way down, because controls take Enter for themselves.
 */
export function useTrainKey(train: (() => void) | undefined): void {
  const latest = useRef(train)
  useEffect(() => {
    latest.current = train
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !event.shiftKey || event.repeat) return
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest('textarea, [role="dialog"], [role="menu"], [role="listbox"]')
      if (isElsewhere || !latest.current) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
}
