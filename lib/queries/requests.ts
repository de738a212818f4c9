import { getQuery } from './get-query'

const POLL_MS = 15_000

/** The kept production requests whose answers were least sure, asked again as new ones come. */
export function unsureRequestsQuery(modelId: string, limit: number) {
  const asked = { order: 'unsure', limit } as const
  return getQuery('classifiers/{modelId}/requests/', { modelId, ...asked }, () => POLL_MS)
}

const NEWEST = 50

/** The kept production requests that came last. */
export function newestRequestsQuery(modelId: string) {
  return getQuery(
    'classifiers/{modelId}/requests/',
    { modelId, order: 'newest', limit: NEWEST },
    () => POLL_MS,
  )
}
