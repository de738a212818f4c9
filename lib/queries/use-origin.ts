'use client'

import { useSyncExternalStore } from 'react'
import { BASE_PATH } from './base-path'

const never = () => () => undefined

/** The address of this Langur as the reader's browser knows it; `guess` until the browser has taken over. */
export function useOrigin(guess: string): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin + BASE_PATH,
    () => guess,
  )
}
