import { getQuery } from './get-query'

const POLL_MS = 15_000

/**
 * What production answered lately, against what was expected, asked again as people use it; only for a model that is in
 * production.
 */
export function watchQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/watch/', { modelId }, () => POLL_MS)
}
