import type { Bodies } from '@/lib/contracts/api'
import { api } from './api'
import { getPages, getQuery } from './get-query'
import { modelKey } from './models'
import { useWrite } from './use-write'

/** The history, the newest first. */
export function deploymentsQuery(modelId: string) {
  return getPages('classifiers/{modelId}/deployments/', { modelId })
}

const GATHERING_POLL_MS = 1_000

/** One deployment with what was known then, asked again until all of it was gathered. */
export function deploymentQuery(modelId: string, number: number) {
  const path = 'classifiers/{modelId}/deployments/{number}/'
  return getQuery(path, { modelId, number }, (record) =>
    record && !record.evidence?.complete ? GATHERING_POLL_MS : false,
  )
}

/** What people said since a deploy, held against its answers. */
export function checksQuery(modelId: string, number: number) {
  return getQuery('classifiers/{modelId}/deployments/{number}/checks/', { modelId, number })
}

/** Deploys the sandbox version, or with a number an earlier one: a roll back. */
export function useDeploy(modelId: string) {
  type Input = Bodies['POST classifiers/{modelId}/deployments/']
  return useWrite(
    (body: Input) => api('POST classifiers/{modelId}/deployments/', { modelId }, { body }),
    { refreshes: [modelKey(modelId)] },
  )
}
