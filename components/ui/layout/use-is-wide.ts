'use client'

import { useSyncExternalStore } from 'react'

/** The breakpoint `lg` of globals.css: from here on two columns fit. */
const WIDE = '(min-width: 1180px)'

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** For what stands elsewhere on a narrow page; where only the looks differ, classes do. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => true,
  )
}
