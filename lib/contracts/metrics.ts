import { z } from 'zod'

/** Both ends of a 95 % interval, by bootstrap over groups of copies. */
export const intervalSchema = z.tuple([z.number(), z.number()])

export const tagScoreSchema = z.object({
  tag_id: z.number().int(),
  name: z.string(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  /** Tagged texts that carry this tag. */
  support: z.number().int(),
  /** Texts that the version answered with this tag. */
  answered: z.number().int(),
  /** 95 %; missing in versions that were trained before it was measured, null for a tag without texts. */
  f1_interval: intervalSchema.nullable().optional(),
  /**
   * Whether it has a score of its own. False where all its texts are held out together, as of a single text: then none was
   * left to learn from, and its numbers are 0. Missing in older versions.
   */
  is_scored: z.boolean().optional(),
})
export type TagScore = z.infer<typeof tagScoreSchema>

const baselineSchema = z.object({
  accuracy: z.number(),
  macro_f1: z.number(),
  micro_f1: z.number().nullable(),
})

const reliabilityBinSchema = z.object({
  texts: z.number().int(),
  /** The lowest and the highest confidence in it, and their mean. */
  from: z.number(),
  to: z.number(),
  confidence: z.number(),
  /** The share of answers that are right, and its 95 % interval. */
  right: z.number(),
  interval: intervalSchema,
})
export type ReliabilityBin = z.infer<typeof reliabilityBinSchema>

/** Of one tag: how often texts have it, by how sure it was that they do, in tenths of certainty. */
const tagReliabilitySchema = z.object({
  tag_id: z.number().int(),
  calibration_error: z.number(),
  /** `right` is the share of texts that have the tag; tenths without a text are left out. */
  bins: z.array(reliabilityBinSchema),
})

/** Entry t, from 0 to 100: answers that are at least t % sure, and those of them that are right. */
export const thresholdsSchema = z.object({
  answered: z.array(z.number().int()),
  right: z.array(z.number().int()),
})
export type Thresholds = z.infer<typeof thresholdsSchema>

/** How far the scores can be trusted. */
export const detailsSchema = z.object({
  /** Different texts: copies and near copies count once. */
  groups: z.number().int(),
  /** Of them those that differ little from another one, and were held out and counted with it; missing in older versions. */
  near_copies: z.number().int().optional(),
  /** How much higher accuracy would have looked with near copies held out apart, as a share; missing in older versions. */
  near_copy_flattery: z.number().optional(),
  accuracy_interval: intervalSchema,
  macro_f1_interval: intervalSchema,
  micro_f1_interval: intervalSchema.nullable(),
  baselines: z.object({
    /** Always answering the most frequent tag (multi-tag: the most frequent set of tags). */
    most_frequent: baselineSchema.extend({ tags: z.array(z.number().int()) }),
    /** Answers drawn at random, each tag as often as it occurs. */
    chance: baselineSchema,
  }),
  /** Ten bins of the same size, by the confidence in the likeliest tag. */
  reliability: z.array(reliabilityBinSchema),
  /** Multi-tag only, a tag each; missing in versions that were trained before it was measured. */
  tag_reliability: z.array(tagReliabilitySchema).nullable().optional(),
  /** Of all answers, whatever minimum the version has. Multi-tag: tags instead of texts. */
  thresholds: thresholdsSchema,
  /** Multi-tag only: tag ids that were missing in an answer and the ones that stood there instead, null for none. */
  mixed_up: z
    .array(
      z.object({
        missed: z.number().int().nullable(),
        added: z.number().int().nullable(),
        texts: z.number().int(),
      }),
    )
    .nullable(),
})
export type Details = z.infer<typeof detailsSchema>

/** Tagged texts whose tags contradict what a model that has not seen them is sure of, the surest first, at most 1,000. */
const suspiciousSchema = z.object({
  ids: z.array(z.number().int()),
  /** Tag ids that each should have instead. */
  suggested: z.array(z.array(z.number().int())),
  /** How sure the version is of these, and of the tags that the text has. */
  confidences: z.array(z.number()),
  own: z.array(z.number()),
})
export type Suspicious = z.infer<typeof suspiciousSchema>

/** Everything measured on the out-of-fold answers of one version, pooled. */
export const metricsSchema = z.object({
  texts: z.number().int(),
  folds: z.number().int(),
  multi: z.boolean(),
  accuracy: z.number(),
  macro_f1: z.number(),
  micro_f1: z.number().nullable(),
  calibration_error: z.number(),
  per_tag: z.array(tagScoreSchema),
  /** Single-tag versions only: counts[i][j] = texts tagged i answered j, in the order of `per_tag`. */
  confusion: z.array(z.array(z.number().int())).nullable(),
  /**
   * Texts that fit no tag, those to which no tag was answered, and those of which both hold; missing where none was learnt
   * from.
   */
  no_tag: z
    .object({ texts: z.number().int(), answered: z.number().int(), right: z.number().int() })
    .optional(),
  /** Tags without a text, or in older versions with too few, which are not part of this version. */
  left_out: z.array(
    z.object({ tag_id: z.number().int(), name: z.string(), texts: z.number().int() }),
  ),
  /** Missing in versions that were trained before these were measured. */
  details: detailsSchema.optional(),
  /** Kept with the rest, but read by pages from a list of its own. */
  suspicious: suspiciousSchema.optional(),
})
export type Metrics = z.infer<typeof metricsSchema>
