import type { List } from '@/lib/contracts/list'
import type { Tuning } from '@/lib/contracts/tuning'
import { isUnderWay } from '@/lib/facts/run-state'
import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { useChange } from './use-change'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000

function tuningsKey(modelId: string) {
  return [...modelKey(modelId), 'tunings'] as const
}

/** The last search for better settings, followed closely while it goes on. */
export function newestTuningQuery(modelId: string) {
  return {
    ...getQuery<List<Tuning>>([...tuningsKey(modelId), { limit: 1 }]),
    refetchInterval: ({ state }: { state: { data?: List<Tuning> | undefined } }) =>
      state.data?.items.some(isUnderWay) ? BUSY_POLL_MS : IDLE_POLL_MS,
  }
}

export function useStartTuning(modelId: string) {
  return useChange(
    (seconds: number) =>
      api<Tuning>('POST', tuningsKey(modelId), { body: { budget_seconds: seconds } }),
    { refreshes: [tuningsKey(modelId)] },
  )
}

export function useCancelTuning(modelId: string) {
  return useChange(
    (tuningId: number) => api<Tuning>('POST', [...tuningsKey(modelId), tuningId, 'cancel']),
    { refreshes: [tuningsKey(modelId)] },
  )
}
