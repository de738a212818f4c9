'use client'

import { useEffect, useRef } from 'react'
import { keyOf } from './key-of'
import { useSingleKeys } from './single-keys'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

type KeysPlace = { isInDialog?: boolean }

/**
 * Keys of a page or of a dialog, by name: `j`, `?`, `Enter`, `Shift+x`. They rest while someone types, while a menu
 * has the focus, and with Ctrl, Alt or ⌘; those of a page while a dialog is open; letters and digits also when they
 * are turned off.
 */
export function useKeys(keys: Keys, { isInDialog = false }: KeysPlace = {}): void {
  const isSingleOn = useSingleKeys()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const key = keyOf(event, isInDialog)
      const act = key === null ? undefined : latest.current[key.name]
      if (!act || !key || (key.isSingle && !isSingleOn)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isSingleOn, isInDialog])
}
