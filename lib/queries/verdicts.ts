import { useQuery } from '@tanstack/react-query'
import { getQuery } from './get-query'

/** What differs between any two versions: settings, tags and texts. */
export function pairComparisonQuery(modelId: string, pair: { version: number; against: number }) {
  return getQuery('classifiers/{modelId}/comparison/', { modelId, ...pair })
}

/** What is known already of versions against production. */
export function verdictsQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/verdicts/', { modelId })
}

export function useVerdicts(modelId: string) {
  return useQuery(verdictsQuery(modelId))
}
