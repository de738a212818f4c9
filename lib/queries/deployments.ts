import type { z } from 'zod'
import type { Checks } from '@/lib/contracts/checks'
import type { Deployment, DeploymentRecord, deployInputSchema } from '@/lib/contracts/deployment'
import { api } from './api'
import { getPages, getQuery } from './get-query'
import { modelKey } from './models'
import { useChange } from './use-change'

function deploymentsKey(modelId: string) {
  return [...modelKey(modelId), 'deployments'] as const
}

/** The history, the newest first. */
export function deploymentsQuery(modelId: string) {
  return getPages<Deployment>(deploymentsKey(modelId))
}

const GATHERING_POLL_MS = 1_000

/** One deployment with what was known then, asked again until all of it was gathered. */
export function deploymentQuery(modelId: string, number: number) {
  return {
    ...getQuery<DeploymentRecord>([...deploymentsKey(modelId), number]),
    refetchInterval: ({ state }: { state: { data?: DeploymentRecord | undefined } }) =>
      state.data && !state.data.evidence?.complete ? GATHERING_POLL_MS : false,
  }
}

/** What people said since a deploy, held against its answers. */
export function checksQuery(modelId: string, number: number) {
  return getQuery<Checks>([...deploymentsKey(modelId), number, 'checks'])
}

/** Deploys the sandbox version, or with a number an earlier one: a roll back. */
export function useDeploy(modelId: string) {
  type Input = z.input<typeof deployInputSchema>
  const path = deploymentsKey(modelId)
  return useChange((body: Input) => api<Deployment>('POST', path, { body }), {
    refreshes: [modelKey(modelId)],
  })
}
