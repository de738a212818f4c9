import type { Bodies } from '@/lib/contracts/api'
import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { useWrite } from './use-write'

const POLL_MS = 5_000

/** The deploys that were asked for last, the newest first. While one is open, another person may end it at any moment. */
export function deployRequestsQuery(modelId: string) {
  const question = { modelId, limit: 5 }
  return getQuery('classifiers/{modelId}/deploy-requests/', question, (requests) =>
    requests?.items.some(({ state }) => state === 'open') ? POLL_MS : 3 * POLL_MS,
  )
}

export function useAskForDeploy(modelId: string) {
  type Input = Bodies['POST classifiers/{modelId}/deploy-requests/']
  return useWrite(
    (body: Input) => api('POST classifiers/{modelId}/deploy-requests/', { modelId }, { body }),
    { refreshes: [modelKey(modelId)] },
  )
}

export function useApproveDeploy(modelId: string) {
  return useWrite(
    (number: number) =>
      api('POST classifiers/{modelId}/deploy-requests/{number}/approve/', { modelId, number }),
    { refreshes: [modelKey(modelId)] },
  )
}

export function useDeclineDeploy(modelId: string) {
  return useWrite(
    ({ number, answer }: { number: number; answer: string }) =>
      api(
        'POST classifiers/{modelId}/deploy-requests/{number}/decline/',
        { modelId, number },
        { body: { answer } },
      ),
    { refreshes: [modelKey(modelId)] },
  )
}

export function useWithdrawDeploy(modelId: string) {
  return useWrite(
    (number: number) =>
      api('POST classifiers/{modelId}/deploy-requests/{number}/withdraw/', { modelId, number }),
    { refreshes: [modelKey(modelId)] },
  )
}
