import type { ActivityKind } from '@/lib/contracts/choices'
import { apiUrl } from './api'
import { getPages, getQuery } from './get-query'
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

/** Whoever did anything. */
export function actorsQuery() {
  return getQuery('activity/people/', {})
}

/** Where the same is as a file. */
export function activityFile(filter: ActivityFilter): string {
  return apiUrl(keyOf('activity/file/', filter))
}

/** What was done in all models, newest first, page by page. */
export function activityPages(filter: ActivityFilter) {
  return getPages('activity/', filter)
}
