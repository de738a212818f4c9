import { z } from 'zod'
import { listOf, pageQuery } from './list'

/** `open`: to check; `changed`: it has other tags by now; `kept`: somebody found its tags right. */
export const suspicionStates = ['open', 'changed', 'kept'] as const
export const suspicionStateSchema = z.enum(suspicionStates)
export type SuspicionState = z.infer<typeof suspicionStateSchema>

export const suspiciousQuery = pageQuery.extend({
  state: suspicionStateSchema.default('open'),
  /** Only texts that had this tag. */
  tag: z.coerce.number().int().optional(),
})
export type SuspiciousQuery = z.infer<typeof suspiciousQuery>

/** A text whose tags contradict what a version that had not seen it is sure of. */
export const suspectSchema = z.object({
  id: z.number().int(),
  text: z.string(),
  /** The tags at training time, and now. */
  tags: z.array(z.number().int()),
  tags_now: z.array(z.number().int()),
  suggested: z.array(z.number().int()),
  /** How sure the version is of what it suggests, and of the tags at training time. */
  confidence: z.number(),
  own: z.number(),
  state: suspicionStateSchema,
  /** Where the text came from, and when. */
  source: z.string(),
  added: z.string(),
  /** Who gave it the newest of its tags, and when; null: it has none now. */
  tagged: z.object({ by: z.string(), at: z.string() }).nullable(),
})
export type Suspect = z.infer<typeof suspectSchema>

export const suspectListSchema = listOf(suspectSchema).extend({
  counts: z.object({
    all: z.number().int(),
    open: z.number().int(),
    changed: z.number().int(),
    kept: z.number().int(),
  }),
})
export type SuspectList = z.infer<typeof suspectListSchema>

export const keptTagsSchema = z.object({ ids: z.array(z.number().int()).min(1).max(1_000) })
export const keptTagsChangedSchema = z.object({ changed: z.number().int() })
