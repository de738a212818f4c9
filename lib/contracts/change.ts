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
  /** The undo of that undo: what was changed is in effect again. */
  redone_by: z.number().int().nullable(),
  /** Whoever asks changed it. */
  own: z.boolean(),
})
export type Change = z.infer<typeof changeSchema>
export const changeListSchema = listOf(changeSchema)

const effect = z.number().int()

/** What taking a change back would do now; what others changed since is left as it is and not counted. */
export const undoEffectsSchema = z.object({
  texts_leave: effect,
  texts_return: effect,
  annotations_leave: effect,
  annotations_return: effect,
  /** Judgements that no tag fits. */
  no_tag_leave: effect,
  no_tag_return: effect,
  /** Renamed tags count in both: the new name leaves, the earlier one returns. */
  tags_leave: effect,
  tags_return: effect,
  /** Tags that get an earlier colour, place, key or description. */
  tag_traits: effect,
  promises_leave: effect,
  promises_return: effect,
  /** Disagreements of two people that are open again, or settled as before. */
  settlements: effect,
  /** Renamed fields count in both, as tags do. */
  fields_leave: effect,
  fields_return: effect,
  /** Values of fields; changed ones count in both. */
  values_leave: effect,
  values_return: effect,
  /** 1 where it changed settings; those get their earlier values. */
  settings: effect,
})
export type UndoEffects = z.infer<typeof undoEffectsSchema>

export const listChanges = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/changes/',
  summary: 'What was changed in a model’s data and settings, by whom, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: changeListSchema,
})

export const showChange = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/changes/{revision}/',
  summary: 'One change, and what taking it back would do now.',
  allow: 'viewer',
  params: modelParams.extend({ revision: urlNumber }),
  answer: changeSchema.extend({
    /** null: it was taken back already, or is too large to count while you wait. */
    undo: undoEffectsSchema.nullable(),
  }),
})

export const undoChange = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/changes/{revision}/undo/',
  summary: 'Take a change back. Undoing the answer’s revision is the redo.',
  description: 'A tagger takes back what they changed themselves.',
  allow: 'tagger',
  params: modelParams.extend({ revision: urlNumber }),
  answer: z.object({ revision: z.number().int().nullable(), changed: z.number().int() }),
})
