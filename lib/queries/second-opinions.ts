import { useInfiniteQuery } from '@tanstack/react-query'
import type { OpinionState } from '@/lib/contracts/choices'
import { api } from './api'
import { getPages, getQuery } from './get-query'
import { modelKey } from './models'
import { useWrite } from './use-write'

const list = 'classifiers/{modelId}/second-opinions/'
const WAITING_POLL_MS = 15_000

/** How far people agree, and how much waits for whoever asks. */
export function agreementQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/agreement/', { modelId }, () => WAITING_POLL_MS)
}

export function useSecondOpinions(modelId: string, state: OpinionState) {
  return useInfiniteQuery(getPages(list, { modelId, state }))
}

export function giveSecondOpinion(modelId: string, sampleId: number, tags: readonly number[]) {
  return api(`POST ${list}`, { modelId }, { body: { sample_id: sampleId, tags } })
}

export function takeBackSecondOpinion(modelId: string, opinionId: number) {
  return api(`DELETE ${list}{opinionId}/`, { modelId, opinionId })
}

export function useSettle(modelId: string) {
  return useWrite(
    ({ id, tags }: { id: number; tags: readonly number[] }) =>
      api(`POST ${list}{opinionId}/settle/`, { modelId, opinionId: id }, { body: { tags } }),
    { refreshes: [modelKey(modelId)] },
  )
}
