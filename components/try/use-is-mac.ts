'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the keyboard has ⌘ where others have Ctrl. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  )
}
