import { queryOptions, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import {
  EXPLAINED_CHARACTERS,
  type Explanation,
  type explainInputSchema,
  type Keywords,
} from '@/lib/contracts/explain'
import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { versionsKey } from './versions'

/** Why a version answers a text as it does. */
export function explain(
  modelId: string,
  body: z.input<typeof explainInputSchema>,
): Promise<Explanation> {
  return api('POST', [...modelKey(modelId), 'explain'], { body })
}

/**
 * The same, kept: a version never changes, nor does what it says of a text. Its key is not below the model's, so that
 * nothing reads it again.
 */
export function explanationQuery(modelId: string, version: number, text: string) {
  return queryOptions({
    queryKey: ['explanation', modelId, version, text] as const,
    queryFn: ({ signal }) =>
      api<Explanation>('POST', [...modelKey(modelId), 'explain'], {
        body: { text, version } satisfies z.input<typeof explainInputSchema>,
        signal,
      }),
    enabled: text.length <= EXPLAINED_CHARACTERS,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The words that speak most for a tag in a version, and most against it. */
export function useKeywords(modelId: string, number: number, tagId: number, limit = 20) {
  return useQuery(
    getQuery<Keywords>([...versionsKey(modelId), number, 'keywords', { tag: tagId, limit }]),
  )
}
