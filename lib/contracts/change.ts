import { z } from 'zod'
import { declare } from './declare'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'

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

export const listChanges = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/changes/',
  summary: 'What was changed in a model’s data and settings, by whom, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: changeListSchema,
})

export const undoChange = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/changes/{revision}/undo/',
  summary: 'Take a change back. Undoing the answer’s revision is the redo.',
  allow: 'editor',
  params: modelParams.extend({ revision: urlNumber }),
  answer: z.object({ revision: z.number().int().nullable(), changed: z.number().int() }),
})
