import { z } from 'zod'
import { ASKED_FOR, analysisOf, KNOWN_ONLY } from './analysis'
import { declare } from './declare'
import { versionParams } from './params'

/** A version trained again from its own revision. */
export const reproductionSchema = z.object({
  version: z.number().int(),
  /** Whether the model file is the same to the last byte. */
  same: z.boolean(),
  /** Whether texts, tags and settings are; a text that was erased for good is missed here. */
  same_data: z.boolean(),
  model_hash: z.string(),
  engine_then: z.string(),
  engine_now: z.string(),
  computed: z.string(),
})
export type Reproduction = z.infer<typeof reproductionSchema>
export const reproductionAnalysisSchema = analysisOf(reproductionSchema)

export const showReproduction = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/reproduction/',
  summary: 'Whether a version trained again from its own revision is the same to the last byte.',
  description: `${KNOWN_ONLY} Nothing is kept but whether the hashes agree.`,
  allow: 'editor',
  scope: 'train',
  params: versionParams,
  answer: reproductionAnalysisSchema,
})

export const askReproduction = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/versions/{number}/reproduction/',
  summary: 'Have a version trained again, to see whether it is the same to the last byte.',
  description: ASKED_FOR,
  allow: 'editor',
  scope: 'train',
  params: versionParams,
  answer: reproductionAnalysisSchema,
})
