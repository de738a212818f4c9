import { z } from 'zod'
import { analysisOf } from './analysis'

/**
 * The untagged texts to which two versions give different answers. Tagging every one of them, before another training, is
 * the quickest way to a proof.
 */
export const disagreementSchema = z.object({
  candidate: z.number().int(),
  baseline: z.number().int(),
  computed: z.string(),
  /** Texts without a tag, also those that were tagged since because the versions disagree on them. */
  untagged: z.number().int(),
  /** How many of them both versions were asked about: all, or of many a random part that stays the same. */
  pool: z.number().int(),
  /** Of the pool, and how many of those are tagged by now. */
  disagreeing: z.number().int(),
  tagged: z.number().int(),
})
export type Disagreement = z.infer<typeof disagreementSchema>
export const disagreementAnalysisSchema = analysisOf(disagreementSchema)
