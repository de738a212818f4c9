'use client'

import { type RefObject, useEffect, useRef } from 'react'

const EVENTS = ['pointerdown', 'keydown', 'keyup'] as const

/** Whether Shift was down at the last press; a box does not tell. */
export function useShift(): RefObject<boolean> {
  const isDown = useRef(false)
  useEffect(() => {
    const note = (event: PointerEvent | KeyboardEvent) => {
      isDown.current = event.shiftKey
    }
    for (const name of EVENTS) document.addEventListener(name, note, true)
    return () => {
      for (const name of EVENTS) document.removeEventListener(name, note, true)
    }
  }, [])
  return isDown
}
