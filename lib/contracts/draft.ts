import { z } from 'zod'

/**
 * Why there is none: nothing was trained yet; the newest version has read all that was said; a training or a change of many texts is
 * under way; too few tags are left to tell apart; learning takes too long to be done with every tag; it was not done in time; or it failed, of which the log says more.
 */
const noDraftSchema = z.enum([
  'no_version',
  'as_new',
  'training',
  'writing',
  'too_few_tags',
  'too_large',
  'late',
  'failed',
])
export type NoDraft = z.infer<typeof noDraftSchema>

/** A model that has learnt what people said by a revision, kept in memory until the next one. It is no version. */
const draftSchema = z.object({
  revision: z.number().int(),
  /** The version from which it has settings and calibration. */
  version: z.number().int(),
  /** Texts that it learnt from. */
  tagged: z.number().int(),
  made: z.string(),
})

/** Of a queue that was asked for with `draft`. */
export const draftOfQueue = {
  draft: draftSchema.nullable().describe('What answered in place of a version.'),
  no_draft: noDraftSchema.nullable().describe('Why no draft answered; null where none was asked.'),
}

/** What a draft says of a text. */
export const suggestionSchema = z.object({
  /** Best first; none where it would give none. */
  tags: z.array(z.number().int()),
  confidence: z.number(),
  /** Parts of the text that speak for the first of the tags, half-open. */
  words: z.array(z.object({ start: z.number().int(), end: z.number().int(), weight: z.number() })),
})

/** An answer that somebody saw before tagging. */
export const seenDraftSchema = z.object({
  revision: z.number().int().min(1).describe('Of the draft: what it had learnt by then.'),
  tags: z.array(z.number().int()).max(200).describe('What it suggested.'),
})
