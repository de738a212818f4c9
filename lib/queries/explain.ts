import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Explanation, explainInputSchema, Keywords } from '../contracts/explain'
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

/** The words that speak most for a tag in a version, and most against it. */
export function useKeywords(modelId: string, number: number, tagId: number, limit = 20) {
  return useQuery(
    getQuery<Keywords>([...versionsKey(modelId), number, 'keywords', { tag: tagId, limit }]),
  )
}
