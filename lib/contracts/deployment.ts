import { z } from 'zod'
import { listOf } from './list'

export const deploymentSchema = z.object({
  number: z.number().int(),
  version: z.number().int(),
  kind: z.enum(['deploy', 'rollback']),
  deployed: z.string(),
  deployed_by: z.string(),
  note: z.string(),
  live: z.boolean(),
  accuracy: z.number(),
  macro_f1: z.number(),
  /** Texts that this deployment classified for production. */
  requests: z.number().int(),
})
export type Deployment = z.infer<typeof deploymentSchema>
export const deploymentListSchema = listOf(deploymentSchema)

/** Without `version`: the sandbox version. With the number of an earlier one: a roll back. */
export const deployInputSchema = z
  .object({ version: z.number().int().optional(), note: z.string().trim().max(2_000).optional() })
  .nullish()
