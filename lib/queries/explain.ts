import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Bodies } from '@/lib/contracts/api'
import { EXPLAINED_CHARACTERS } from '@/lib/contracts/limits'
import { api } from './api'
import { getQuery } from './get-query'

/** Why a version answers a text as it does. */
export function explain(modelId: string, body: Bodies['POST classifiers/{modelId}/explain/']) {
  return api('POST classifiers/{modelId}/explain/', { modelId }, { body })
}

/**
 * The same, kept: a version never changes, nor does what it says of a text. Its key is not below the model's, so that
 * nothing reads it again.
 */
export function explanationQuery(modelId: string, version: number, text: string) {
  return queryOptions({
    queryKey: ['explanation', modelId, version, text] as const,
    queryFn: ({ signal }) =>
      api('POST classifiers/{modelId}/explain/', { modelId }, { body: { text, version }, signal }),
    enabled: text.length <= EXPLAINED_CHARACTERS,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The words that speak most for a tag in a version, and most against it. */
export function useKeywords(modelId: string, number: number, tagId: number, limit = 20) {
  const path = 'classifiers/{modelId}/versions/{number}/keywords/'
  return useQuery(getQuery(path, { modelId, number, tag: tagId, limit }))
}
