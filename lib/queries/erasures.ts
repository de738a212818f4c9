import type { Bodies } from '@/lib/contracts/api'
import { isUnderWay } from '@/lib/facts/under-way'
import { api } from './api'
import { getQuery } from './get-query'
import { keyOf } from './key'
import { useWrite } from './use-write'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000

const path = 'classifiers/{modelId}/erasures/'

/** Which texts are meant, as the API takes it. */
export type ErasureChoice = Bodies[`POST ${typeof path}count/`]

/** One erasure, followed closely while it is under way. */
export function erasureQuery(modelId: string, erasureId: number) {
  return getQuery(`${path}{erasureId}/`, { modelId, erasureId }, (one) =>
    isUnderWay(one) ? BUSY_POLL_MS : false,
  )
}

export function erasuresQuery(modelId: string) {
  return getQuery(path, { modelId }, (all) =>
    all?.items.some(isUnderWay) ? BUSY_POLL_MS : IDLE_POLL_MS,
  )
}

/** Counts only; nothing is erased. */
export function useCountErasure(modelId: string) {
  return useWrite((body: ErasureChoice) => api(`POST ${path}count/`, { modelId }, { body }), {
    refreshes: [],
    isErrorShown: true,
  })
}

export function useStartErasure(modelId: string) {
  return useWrite(
    (body: Bodies[`POST ${typeof path}`]) => api(`POST ${path}`, { modelId }, { body }),
    {
      refreshes: [keyOf(path, { modelId })],
      isErrorShown: true,
    },
  )
}
