import { isUnderWay } from '@/lib/facts/under-way'
import { api } from './api'
import { askedQuery } from './asked-query'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

const POLL_MS = 500

/** What the scores of a version would be without a tag, asked for until it is known. */
export function surgeryQuery(modelId: string, number: number, tagId: number, into: number | null) {
  const path = 'classifiers/{modelId}/versions/{number}/tags/{tagId}/surgery/'
  const question = { modelId, number, tagId, ...(into !== null && { into }) }
  return askedQuery(path, question, (trial) =>
    trial?.state === 'ready' || trial?.state === 'failed' ? false : POLL_MS,
  )
}

const trainedPath = 'classifiers/{modelId}/versions/{number}/tags/{tagId}/surgery/training/'
type Trial = { modelId: string; number: number; tagId: number; into?: number }

/** What a training says of the same, once somebody asked for it. */
export function trainedSurgeryQuery(trial: Trial) {
  return getQuery(trainedPath, trial, (one) => one !== undefined && isUnderWay(one) && POLL_MS)
}

export function useTrainSurgery(trial: Trial) {
  return useWrite(() => api(`POST ${trainedPath}`, trial), {
    refreshes: [trainedSurgeryQuery(trial).queryKey],
  })
}

export function useCancelSurgery(trial: Trial) {
  return useWrite(() => api(`DELETE ${trainedPath}`, trial), {
    refreshes: [trainedSurgeryQuery(trial).queryKey],
  })
}
