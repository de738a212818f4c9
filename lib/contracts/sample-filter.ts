import { z } from 'zod'
import { fieldValueSchema } from './field'
import { FIELD_VALUE_LENGTH, NAME_LENGTH } from './limits'
import { urlNumber } from './params'

/** Conditions of one kind in a filter. */
const MOST = 50

const tagIds = z.array(z.number().int()).min(1).max(MOST)
const share = z.number().min(0).max(1)
/** A day or a moment as ISO 8601 writes it; a day is one of Greenwich. */
const moment = z.string().max(40)

const fieldConditionSchema = z
  .object({
    /** By its id or its name. */
    field: z.union([z.number().int(), z.string().max(NAME_LENGTH)]),
    equals: fieldValueSchema.optional(),
    contains: z.string().min(1).max(FIELD_VALUE_LENGTH).optional(),
    /** Both ends belong to the range. */
    from: fieldValueSchema.optional(),
    to: fieldValueSchema.optional(),
    /** That there is a value, whatever it is. */
    is_given: z.literal(true).optional(),
  })
  .refine(
    ({ equals, contains, from, to, is_given }) =>
      [equals, contains, from ?? to, is_given].filter((one) => one !== undefined).length === 1,
    'Give one of equals, contains, is_given, or from and to.',
  )
export type FieldCondition = z.infer<typeof fieldConditionSchema>

export const fieldConditionsSchema = z.array(fieldConditionSchema).min(1).max(10)

/** Texts that meet all of these. */
export const sampleFilterShape = {
  q: z.string().max(1_000).optional(),
  tag: z.number().int().optional(),
  tagged: z.boolean().optional(),
  disagrees: z.boolean().optional(),
  /** Texts that have more than one tag. */
  several: z.boolean().optional(),
  /** Texts that somebody judged to fit none of the tags. */
  fits_no_tag: z.boolean().optional(),
  /** Texts with at least one of these tags; with all; with none. */
  tags_any: tagIds.optional(),
  tags_all: tagIds.optional(),
  tags_none: tagIds.optional(),
  /** The name of the person or program that said the newest of what is said of a text, a tag or that none fits. */
  tagged_by: z.string().max(NAME_LENGTH).optional(),
  /** When; a day as the end is part of the range. */
  tagged_from: moment.optional(),
  tagged_to: moment.optional(),
  added_from: moment.optional(),
  added_to: moment.optional(),
  /** A file, `API`, or the person who typed it. */
  source: z.string().max(1_000).optional(),
  /** Of the sandbox’s answers; texts without one are in no range. */
  confidence_from: share.optional(),
  confidence_to: share.optional(),
  promise: z.boolean().optional(),
  /** Texts whose tags look wrong to the sandbox, and that nobody has decided on. */
  suspicious: z.boolean().optional(),
  /** Texts that are nearly the same as the one with this id, and that text. */
  alike: z.number().int().optional(),
  fields: fieldConditionsSchema.optional(),
}
const sampleFilterSchema = z.object(sampleFilterShape)
export type SampleFilter = z.infer<typeof sampleFilterSchema>

const urlTagIds = z
  .string()
  .max(1_000)
  .optional()
  .describe('Ids of tags, with commas between them, such as 3,5.')
const urlShare = z.coerce.number().min(0).max(1).optional()

/** The same in an address, where lists are strings. */
export const sampleFilterQuery = z.object({
  ...sampleFilterShape,
  tag: urlNumber.optional(),
  tagged: z.stringbool().optional(),
  disagrees: z.stringbool().optional(),
  several: z.stringbool().optional(),
  fits_no_tag: z.stringbool().optional(),
  tags_any: urlTagIds,
  tags_all: urlTagIds,
  tags_none: urlTagIds,
  confidence_from: urlShare,
  confidence_to: urlShare,
  promise: z.stringbool().optional(),
  suspicious: z.stringbool().optional(),
  alike: urlNumber.optional(),
  fields: z
    .string()
    .max(8_000)
    .optional()
    .describe(
      'As `filter.fields` of a change, as JSON, such as [{"field":"channel","equals":"mail"}].',
    ),
})
export type SampleFilterQuery = z.infer<typeof sampleFilterQuery>
