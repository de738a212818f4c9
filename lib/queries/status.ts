import { getQuery } from './get-query'

const POLL_MS = 5_000

export function statusQuery() {
  return getQuery('status/', {}, () => POLL_MS)
}
