import { z } from 'zod'
import { comparisonSchema } from './comparison'
import { promiseCountsSchema } from './promise'
import { proofSchema } from './proof'
import { replaySchema } from './replay'

/** What was known when a version was deployed. Parts that were not ready then are attached later. */
export const evidenceSchema = z.object({
  /** Null for a first deploy, and where it could not be computed. */
  proof: proofSchema.nullable(),
  comparison: comparisonSchema.nullable(),
  replay: replaySchema.nullable(),
  promises: promiseCountsSchema.nullable(),
  /** Whether parts are still being computed. */
  complete: z.boolean(),
})
export type Evidence = z.infer<typeof evidenceSchema>
