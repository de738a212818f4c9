'use client'

import { useSyncExternalStore } from 'react'

/** More than a screen shows. */
const FIRST = 30

const never = () => () => {}

/**
 * The rows of a long list, of which the server draws the first ones: it answers nobody else while it draws. The browser
 * draws all of them.
 */
export function useFirstRows<Row>(rows: readonly Row[]): readonly Row[] {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return isInBrowser ? rows : rows.slice(0, FIRST)
}
