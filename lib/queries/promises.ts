import { useQuery } from '@tanstack/react-query'
import type { Bodies } from '@/lib/contracts/api'
import { api, apiUrl } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { modelKey } from './models'
import { useWrite } from './use-write'

/** All promises of a model, broken ones first. */
export function promisesQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/promises/', { modelId })
}

export function usePromises(modelId: string) {
  return useQuery(promisesQuery(modelId))
}

/** Where the same is as a CSV file. */
export function promisesFile(modelId: string): string {
  return apiUrl(keyOf('classifiers/{modelId}/promises/csv/', { modelId }))
}

/** Texts by id, or new texts with the tags they must come out with. */
export function usePinPromises(modelId: string) {
  type Input = Bodies['POST classifiers/{modelId}/promises/']
  return useWrite(
    (body: Input) => api('POST classifiers/{modelId}/promises/', { modelId }, { body }),
    { refreshes: [modelKey(modelId)] },
  )
}

export function useUnpinPromises(modelId: string) {
  return useWrite(
    (ids: number[]) =>
      api('DELETE classifiers/{modelId}/promises/', { modelId }, { body: { ids } }),
    { refreshes: [modelKey(modelId)] },
  )
}
