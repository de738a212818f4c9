import { getQuery } from './get-query'

/** Classified texts per day, the last 30 days. */
export function usageQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/usage/', { modelId })
}
