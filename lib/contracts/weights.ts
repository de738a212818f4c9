import { z } from 'zod'
import { analysisOf } from './analysis'

/**
 * How much a word, word group or part of a word speaks for a tag, relative to the mean size of all weights of its version,
 * so that versions of different algorithms can be held side by side.
 */
export const movedWeightSchema = z.object({
  feature: z.string(),
  tag_id: z.number().int(),
  name: z.string(),
  /** Null: the version does not know it. */
  from: z.number().nullable(),
  to: z.number().nullable(),
})
export type MovedWeight = z.infer<typeof movedWeightSchema>

/** What counts most differently in one version than in another. */
export const movedWeightsSchema = z.object({ moved: z.array(movedWeightSchema) })
export type MovedWeights = z.infer<typeof movedWeightsSchema>
export const weightsAnalysisSchema = analysisOf(movedWeightsSchema)
