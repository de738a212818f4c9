'use client'

import { useSyncExternalStore } from 'react'

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}

const never = () => () => {}

/** What goes together with K on this machine: ⌘ on a Mac, else Ctrl. */
export function useCommandKeyName(): '⌘' | 'Ctrl' {
  const isOnMac = useSyncExternalStore(never, isMac, () => false)
  return isOnMac ? '⌘' : 'Ctrl'
}
