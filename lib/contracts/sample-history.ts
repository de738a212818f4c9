import { z } from 'zod'
import { declare } from './declare'
import { fieldValueSchema, givenFieldsSchema } from './field'
import { modelParams, urlNumber } from './params'
import { sampleSchema, samplesChangedSchema } from './sample'

const tagThen = z.object({ id: z.number().int(), name: z.string() })

/** What one change did to a text. */
export const historyEntrySchema = z.object({
  revision: z.number().int(),
  at: z.string(),
  by: z.string(),
  /** The sentence of the whole change. */
  summary: z.string(),
  /** Whether it came into the data by it, or left. */
  came: z.boolean(),
  left: z.boolean(),
  tags_added: z.array(tagThen),
  tags_removed: z.array(tagThen),
  /** true: judged to fit no tag; false: that was taken back. */
  fits_no_tag: z.boolean().nullable(),
  promise: z.boolean().nullable(),
  /** Null: it lost the value. */
  fields: z.array(z.object({ name: z.string(), value: fieldValueSchema.nullable() })),
  /** Where the tags came from; null where none came. */
  origin: z.enum(['person', 'import', 'api', 'accepted', 'changed']).nullable(),
  /** The version whose answer was on screen. */
  seen_version: z.number().int().nullable(),
  /** The draft whose answer was, and when it had learnt. */
  seen_draft: z.object({ revision: z.number().int(), at: z.string().nullable() }).nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

const sampleParams = modelParams.extend({ sampleId: urlNumber })

export const showSample = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/data/{sampleId}/',
  summary: 'One text, with its tags and fields.',
  allow: 'member',
  params: sampleParams,
  answer: sampleSchema,
})

export const editValues = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/data/{sampleId}/fields/',
  summary: 'Change what one text has in the fields of its model. It can be undone.',
  description:
    'Fields by name; those that are not given stay, null and "" take a value away. A name that no field has is refused.',
  allow: 'editor',
  params: sampleParams,
  body: z.object({
    fields: givenFieldsSchema.refine(
      (fields) => Object.keys(fields).length > 0,
      'fields must name at least one field.',
    ),
  }),
  answer: samplesChangedSchema,
})

export const showHistory = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/data/{sampleId}/history/',
  summary:
    'All that was ever said of a text: by whom, when, and after seeing which answer; newest first.',
  description: 'Tags have the names that they have now, or the last that they had.',
  allow: 'viewer',
  params: sampleParams,
  answer: z.object({ items: z.array(historyEntrySchema) }),
})

export const listKnownValues = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/filters/',
  summary:
    'Where the texts of a model came from and who tagged them: what a list of texts can be filtered by.',
  description: 'At most 200 of each.',
  isPersonal: true,
  allow: 'viewer',
  params: modelParams,
  answer: z.object({ sources: z.array(z.string()), people: z.array(z.string()) }),
})
