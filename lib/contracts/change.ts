import { z } from 'zod'
import { listOf } from './list'

/** One change of a model's tags, texts, annotations or settings: a revision. */
export const changeSchema = z.object({
  revision: z.number().int(),
  at: z.string(),
  by: z.string(),
  kind: z.string(),
  /** A finished sentence: "Tagged 12 texts as Refund". */
  summary: z.string(),
  count: z.number().int(),
  undo_of: z.number().int().nullable(),
  undone_by: z.number().int().nullable(),
})
export type Change = z.infer<typeof changeSchema>
export const changeListSchema = listOf(changeSchema)
