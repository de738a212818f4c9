import { apiUrl } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'

/** What tokens classified in the last 30 days, of one model or of all. */
export function tokenUsageQuery(model?: string) {
  return getQuery('token-usage/', { model })
}

/** The address of the same as a CSV file. */
export function tokenUsageFileUrl(model?: string): string {
  return apiUrl(keyOf('token-usage/file/', { model }))
}
