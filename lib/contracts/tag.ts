import { z } from 'zod'
import { tagColours } from './choices'
import { declare } from './declare'
import { MODEL_TAGS, TAG_DESCRIPTION_LENGTH, TAG_KEY, TAG_KEY_RULE } from './limits'
import { listOf } from './list'
import { nameSchema } from './name'
import { modelParams, urlNumber } from './params'
import { sampleFilterOfChange, samplesChangedSchema, similarListSchema } from './sample'

/** A tag as MonkeyLearn's clients know it; `parent` is always null. */
export const tagSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  parent: z.null(),
})
export type Tag = z.infer<typeof tagSchema>

/** How people meet a tag; no version reads any of it. */
export const tagTraitsSchema = z.object({
  colour: z.enum(tagColours, `colour must be one of ${tagColours.join(', ')}, or null.`).nullable(),
  key: z
    .string()
    .regex(TAG_KEY, TAG_KEY_RULE)
    .nullable()
    .describe('The key that gives the tag on the page Tag.'),
  description: z
    .string()
    .trim()
    .max(
      TAG_DESCRIPTION_LENGTH,
      `description must have at most ${TAG_DESCRIPTION_LENGTH} characters.`,
    )
    .describe('What the tag means, for those who tag.'),
})

export const tagAnswerSchema = tagSchema.extend({
  tag_id: z.number().int(),
  count: z.number().int(),
  ...tagTraitsSchema.shape,
})
export type TagAnswer = z.infer<typeof tagAnswerSchema>

export const tagInputSchema = z.object({
  name: nameSchema('name'),
  ...tagTraitsSchema.partial().shape,
})
export type TagInput = z.infer<typeof tagInputSchema>
export const tagEditSchema = tagInputSchema
  .partial()
  .refine(
    (edit) => Object.values(edit).some((one) => one !== undefined),
    'Give what shall change: name, colour, key or description.',
  )
export type TagEdit = z.infer<typeof tagEditSchema>
export const tagOrderSchema = z.object({
  order: z
    .array(z.number().int())
    .min(1, 'order must name at least one tag.')
    .max(MODEL_TAGS, `order may name at most ${MODEL_TAGS} tags.`)
    .refine((ids) => new Set(ids).size === ids.length, 'order must name each tag once.')
    .describe('Ids of tags: these come first, as listed; all others after them, as they were.'),
})
export const tagDeleteSchema = z.object({ move_data_to: z.number().int().nullish() }).nullish()
export const tagMergeSchema = z.object({ into: z.number().int() })
export const tagSplitSchema = z.object({
  name: nameSchema('name').describe('The name of the new tag.'),
  filter: sampleFilterOfChange.describe('Those texts of the tag get the new one in its place.'),
})
export type TagSplitInput = z.infer<typeof tagSplitSchema>

/** What a change of tags did, in counts. `revision` is what to undo. */
export const tagChangeSchema = z.object({
  revision: z.number().int(),
  moved: z.number().int(),
  untagged: z.number().int(),
})
export type TagChange = z.infer<typeof tagChangeSchema>

/** `tag_id` is the new tag. */
export const tagSplitAnswerSchema = z.object({
  revision: z.number().int(),
  moved: z.number().int(),
  tag_id: z.number().int(),
})
export type TagSplit = z.infer<typeof tagSplitAnswerSchema>

/** A tag that somebody deleted or merged; `revision` is what undoes it, and `summary` what it was. */
export const deletedTagSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  revision: z.number().int(),
  at: z.string(),
  by: z.string(),
  summary: z.string(),
})
export type DeletedTag = z.infer<typeof deletedTagSchema>

const tagParams = modelParams.extend({ tagId: urlNumber })
const editedSchema = tagAnswerSchema.extend({ revision: z.number().int().nullable() })

export const listTags = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/tags/',
  summary: 'The tags of a model, in their own order, with the number of texts that carry them.',
  allow: 'member',
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
  allow: 'member',
  params: tagParams,
  answer: tagAnswerSchema,
})

export const editTag = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/tags/{tagId}/',
  summary: 'Change the name of a tag, its colour, key or description.',
  description:
    'Trained versions keep the name they know; train to take the new one along. Nothing else of it changes what is trained.',
  isTolerant: true,
  allow: 'editor',
  params: tagParams,
  body: tagEditSchema,
  answer: editedSchema,
})

export const orderTags = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/tags/order/',
  summary: 'Give the tags of a model their own order.',
  allow: 'editor',
  params: modelParams,
  body: tagOrderSchema,
  answer: z.object({ revision: z.number().int().nullable() }),
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

export const splitTag = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/tags/{tagId}/split/',
  summary: 'Split a tag: those of its texts that match a filter get a new tag in its place.',
  allow: 'editor',
  params: tagParams,
  body: tagSplitSchema,
  answer: tagSplitAnswerSchema,
})

export const listDeletedTags = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/deleted-tags/',
  summary: 'Tags that were deleted or merged, the last first: each can be restored.',
  allow: 'viewer',
  params: modelParams,
  answer: z.object({ items: z.array(deletedTagSchema) }),
})

export const restoreTag = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/deleted-tags/{tagId}/restore/',
  summary: 'Bring a deleted tag back, with its id, traits and texts.',
  description:
    'The same as to undo the change that deleted it, however long ago. Texts whose tags somebody changed since stay as they are.',
  allow: 'editor',
  params: tagParams,
  answer: samplesChangedSchema,
})

export const listTypicalTexts = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/tags/{tagId}/typical/',
  summary: 'Three texts that show what a tag means.',
  description:
    'The texts with the tag of which the sandbox, by a model that had not seen them, was surest and right; before a training, the first that got it.',
  allow: 'member',
  params: tagParams,
  answer: similarListSchema,
})
