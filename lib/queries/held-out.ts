import { isUnderWay } from '@/lib/facts/under-way'
import { api, apiUrl } from './api'
import { askedQuery } from './asked-query'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { modelKey } from './models'
import { useWrite } from './use-write'

const POLL_MS = 1_500
const path = 'classifiers/{modelId}/held-out/'

/** The held-out file of a model, or that there is none. */
export function heldOutQuery(modelId: string) {
  return getQuery(path, { modelId })
}

/** How a version answers to it, asked again until it is known. */
export function heldOutScoreQuery(modelId: string, number: number) {
  return askedQuery(
    'classifiers/{modelId}/versions/{number}/held-out/',
    { modelId, number },
    (score) => (isUnderWay(score) ? POLL_MS : false),
  )
}

/** The address of its texts as a file. */
export function heldOutLines(modelId: string): string {
  return apiUrl(keyOf(`${path}jsonl/`, { modelId }))
}

/** An uploaded file, as it was read and mapped, becomes the held-out file in place of the one before. */
export function useTakeHeldOut(modelId: string, importId: number) {
  return useWrite(
    () => api('POST classifiers/{modelId}/imports/{importId}/held-out/', { modelId, importId }),
    { refreshes: [modelKey(modelId)], isErrorShown: true },
  )
}

/** Only the file is read again: of a score there is nothing to ask any more. */
export function useDeleteHeldOut(modelId: string) {
  return useWrite(() => api(`DELETE ${path}`, { modelId }), {
    refreshes: [heldOutQuery(modelId).queryKey],
  })
}
