'use client'

import { useCallback, useSyncExternalStore } from 'react'

/** The breakpoints of globals.css, in pixels. */
const BREAKPOINTS = { sm: 720, md: 900, lg: 1180 } as const

/**
 * Whether the page is at least so wide; from `lg` on two columns fit. For what stands elsewhere on a narrow page; where
 * only the looks differ, classes do.
 */
export function useIsWide(from: keyof typeof BREAKPOINTS = 'lg'): boolean {
  const media = `(min-width: ${BREAKPOINTS[from]}px)`
  const subscribe = useCallback(
    (listener: () => void) => {
      const query = window.matchMedia(media)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    [media],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(media).matches,
    () => true,
  )
}
