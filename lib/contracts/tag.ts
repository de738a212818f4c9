import { z } from 'zod'
import { nameSchema } from './name'

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
