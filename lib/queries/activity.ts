import type { ActivityKind } from '@/lib/contracts/choices'
import { getPages } from './get-query'
import { keyOf } from './key'

export const activityKey = keyOf('activity/', {})

export type ActivityFilter = {
  model?: string | undefined
  by?: string | undefined
  kind?: ActivityKind | undefined
  since?: string | undefined
  until?: string | undefined
  q?: string | undefined
}

/** What was done in all models, newest first, page by page. */
export function activityPages(filter: ActivityFilter) {
  return getPages('activity/', filter)
}
