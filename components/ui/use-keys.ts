'use client'

import { useEffect, useRef } from 'react'
import { keyOf } from './key-of'
import { useSingleKeys } from './single-keys'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

/**
 * Keys of a page, by name: `j`, `?`, `Enter`, `Shift+x`. They rest while someone types, while a menu or
 * a dialog has the focus, and with Ctrl, Alt or ⌘; letters and digits also when they are turned off.
 */
export function useKeys(keys: Keys): void {
  const isSingleOn = useSingleKeys()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const key = keyOf(event)
      const act = key === null ? undefined : latest.current[key.name]
      if (!act || !key || (key.isSingle && !isSingleOn)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isSingleOn])
}
