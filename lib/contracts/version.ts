import { z } from 'zod'
import { listOf, pageQuery } from './list'
import { settingsSchema } from './settings'

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
})
export type TagScore = z.infer<typeof tagScoreSchema>

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
  /** Names of tags that had too few texts to be part of this version. */
  left_out: z.array(
    z.object({ tag_id: z.number().int(), name: z.string(), texts: z.number().int() }),
  ),
})
export type Metrics = z.infer<typeof metricsSchema>

export const versionSchema = z.object({
  number: z.number().int(),
  revision: z.number().int(),
  /** When its run read the data; what `last_trained` tells. */
  trained: z.string(),
  created: z.string(),
  duration_ms: z.number(),
  asked_by: z.string(),
  automatic: z.boolean(),
  engine_version: z.string(),
  model_hash: z.string(),
  data_hash: z.string(),
  model_bytes: z.number().int(),
  settings: settingsSchema,
  tags: z.array(z.object({ id: z.number().int(), name: z.string() })),
  accuracy: z.number(),
  macro_f1: z.number(),
  texts: z.number().int(),
  warnings: z.array(z.string()),
})
export type Version = z.infer<typeof versionSchema>
export const versionListSchema = listOf(versionSchema)

export const reportSchema = versionSchema.extend({ metrics: metricsSchema })
export type Report = z.infer<typeof reportSchema>

/** Texts of one cell of the confusion matrix, or all mistakes, with the answers of that version. */
export const versionTextsQuery = pageQuery.extend({
  actual: z.coerce.number().int().optional(),
  answered: z.coerce.number().int().optional(),
  wrong: z.stringbool().optional(),
})
export const versionTextSchema = z.object({
  id: z.number().int(),
  text: z.string(),
  /** The tags at training time, and now. */
  tags: z.array(z.number().int()),
  tags_now: z.array(z.number().int()),
  answer: z.array(z.number().int()),
  confidence: z.number(),
  deleted: z.boolean(),
})
export type VersionText = z.infer<typeof versionTextSchema>
export const versionTextListSchema = listOf(versionTextSchema)
