import { isUnderWay } from '@/lib/facts/under-way'
import { api } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { useWrite } from './use-write'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000

const path = 'classifiers/{modelId}/tunings/'

/** The last search for better settings, followed closely while it goes on. */
export function newestTuningQuery(modelId: string) {
  return getQuery(path, { modelId, limit: 1 }, (tunings) =>
    tunings?.items.some(isUnderWay) ? BUSY_POLL_MS : IDLE_POLL_MS,
  )
}

export function useStartTuning(modelId: string) {
  return useWrite(
    (seconds: number) => api(`POST ${path}`, { modelId }, { body: { budget_seconds: seconds } }),
    { refreshes: [keyOf(path, { modelId })] },
  )
}

export function useCancelTuning(modelId: string) {
  return useWrite(
    (tuningId: number) => api(`POST ${path}{tuningId}/cancel/`, { modelId, tuningId }),
    { refreshes: [keyOf(path, { modelId })] },
  )
}
