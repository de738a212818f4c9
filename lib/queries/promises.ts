import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { PromiseList, promisesPinSchema } from '@/lib/contracts/promise'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { api, apiUrl } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { useChange } from './use-change'

export function promisesKey(modelId: string) {
  return [...modelKey(modelId), 'promises'] as const
}

/** All promises of a model, broken ones first. */
export function promisesQuery(modelId: string) {
  return getQuery<PromiseList>(promisesKey(modelId))
}

export function usePromises(modelId: string) {
  return useQuery(promisesQuery(modelId))
}

/** Where the same is as a CSV file. */
export function promisesFile(modelId: string): string {
  return apiUrl([...promisesKey(modelId), 'csv'])
}

/** Texts by id, or new texts with the tags they must come out with. */
export function usePinPromises(modelId: string) {
  return useChange(
    (body: z.input<typeof promisesPinSchema>) =>
      api<SamplesChanged>('POST', promisesKey(modelId), { body }),
    { refreshes: [modelKey(modelId)] },
  )
}

export function useUnpinPromises(modelId: string) {
  return useChange(
    (ids: number[]) => api<SamplesChanged>('DELETE', promisesKey(modelId), { body: { ids } }),
    { refreshes: [modelKey(modelId)] },
  )
}
