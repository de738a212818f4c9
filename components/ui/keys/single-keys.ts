'use client'

import { useSyncExternalStore } from 'react'

const STORED_AS = 'langur-single-keys'
const CHANGED = 'langur-single-keys-changed'

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener('storage', listener)
  }
}

/** Whether letters and digits act without Ctrl or ⌘; each person decides, in this browser. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.localStorage.getItem(STORED_AS) !== 'off',
    () => true,
  )
}

export function setSingleKeys(isOn: boolean): void {
  window.localStorage.setItem(STORED_AS, isOn ? 'on' : 'off')
  window.dispatchEvent(new Event(CHANGED))
}
