import { useQuery } from '@tanstack/react-query'
import { getQuery } from './get-query'

/** What is known already of versions against production. */
export function verdictsQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/verdicts/', { modelId })
}

export function useVerdicts(modelId: string) {
  return useQuery(verdictsQuery(modelId))
}
