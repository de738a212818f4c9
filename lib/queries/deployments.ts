import type { z } from 'zod'
import type { Deployment, deployInputSchema } from '../contracts/deployment'
import { api } from './api'
import { getPages } from './get-query'
import { modelKey } from './models'
import { useChange } from './use-change'

function deploymentsKey(modelId: string) {
  return [...modelKey(modelId), 'deployments'] as const
}

/** The history, the newest first. */
export function deploymentsQuery(modelId: string) {
  return getPages<Deployment>(deploymentsKey(modelId))
}

/** Deploys the sandbox version, or with a number an earlier one: a roll back. */
export function useDeploy(modelId: string) {
  type Input = z.input<typeof deployInputSchema>
  const path = deploymentsKey(modelId)
  return useChange((body: Input) => api<Deployment>('POST', path, { body }), {
    refreshes: [modelKey(modelId)],
  })
}
