import { z } from 'zod'
import { declare } from './declare'
import { listOf } from './list'
import { nameSchema } from './name'
import { modelParams, urlNumber } from './params'

/** A tag as MonkeyLearn's clients know it; `parent` is always null. */
export const tagSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  parent: z.null(),
})
export type Tag = z.infer<typeof tagSchema>

export const tagAnswerSchema = tagSchema.extend({
  tag_id: z.number().int(),
  count: z.number().int(),
})
export type TagAnswer = z.infer<typeof tagAnswerSchema>

export const tagInputSchema = z.object({ name: nameSchema('name') })
export const tagDeleteSchema = z.object({ move_data_to: z.number().int().nullish() }).nullish()
export const tagMergeSchema = z.object({ into: z.number().int() })

/** What a change of tags did, in counts. `revision` is what to undo. */
export const tagChangeSchema = z.object({
  revision: z.number().int(),
  moved: z.number().int(),
  untagged: z.number().int(),
})
export type TagChange = z.infer<typeof tagChangeSchema>

const tagParams = modelParams.extend({ tagId: urlNumber })
const renamedSchema = tagAnswerSchema.extend({ revision: z.number().int().nullable() })

export const listTags = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/tags/',
  summary: 'The tags of a model with the number of texts that carry them.',
  allow: 'viewer',
  params: modelParams,
  answer: listOf(tagAnswerSchema),
})

export const createTag = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/tags/',
  summary: 'Create a tag. Names are compared without case and extra spaces.',
  isTolerant: true,
  allow: 'editor',
  params: modelParams,
  body: tagInputSchema,
  answer: tagAnswerSchema,
})

export const showTag = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/tags/{tagId}/',
  summary: 'One tag.',
  isTolerant: true,
  allow: 'viewer',
  params: tagParams,
  answer: tagAnswerSchema,
})

export const renameTag = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/tags/{tagId}/',
  summary:
    'Rename a tag. Trained versions keep the name they know; train to take the new one along.',
  isTolerant: true,
  allow: 'editor',
  params: tagParams,
  body: tagInputSchema,
  answer: renamedSchema,
})

export const deleteTag = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/tags/{tagId}/',
  summary: 'Delete a tag; with `move_data_to` its texts get that tag first.',
  allow: 'editor',
  params: tagParams,
  body: tagDeleteSchema,
  answer: tagChangeSchema,
})

export const mergeTag = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/tags/{tagId}/merge/',
  summary: 'Merge a tag into another: its texts get the other tag, then it is deleted.',
  allow: 'editor',
  params: tagParams,
  body: tagMergeSchema,
  answer: tagChangeSchema,
})
