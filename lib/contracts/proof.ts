import { z } from 'zod'
import { analysisOf } from './analysis'

/** A difference of two versions on the same texts, candidate − baseline, as shares (0.01 is one point). */
export const provenDifferenceSchema = z.object({
  candidate: z.number(),
  baseline: z.number(),
  difference: z.number(),
  /** The 95 % interval, corrected for the number of tries. */
  low: z.number(),
  high: z.number(),
  standard_error: z.number(),
  /** 0..1, corrected for the number of tries; that the candidate is better. */
  sure: z.number(),
})
export type ProvenDifference = z.infer<typeof provenDifferenceSchema>

export const tagDifferenceSchema = z.object({
  tag_id: z.number().int(),
  name: z.string(),
  candidate: z.number(),
  baseline: z.number(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  texts: z.number().int(),
  changed: z.number().int(),
  /** Two-sided, corrected for the number of tags; null: too few texts or changed answers to say. */
  sure: z.number().nullable(),
  verdict: z.enum(['better', 'worse', 'unproven', 'too_few']),
})
export type TagDifference = z.infer<typeof tagDifferenceSchema>

/** Whether one version (the candidate) is better than another (the baseline), on the same texts, unseen by both. */
export const proofSchema = z.object({
  candidate: z.number().int(),
  baseline: z.number().int(),
  /** The revision whose tags were taken as the truth. */
  revision: z.number().int(),
  computed: z.string(),
  verdict: z.enum(['better', 'worse', 'mixed', 'unproven']),
  /** The smaller certainty of the two metrics; for `worse`, that the baseline is better. */
  sure: z.number(),
  multi: z.boolean(),
  texts: z.number().int(),
  groups: z.number().int(),
  both_right: z.number().int(),
  both_wrong: z.number().int(),
  only_candidate: z.number().int(),
  only_baseline: z.number().int(),
  accuracy: provenDifferenceSchema,
  macro_f1: provenDifferenceSchema,
  micro_f1: provenDifferenceSchema.nullable(),
  per_tag: z.array(tagDifferenceSchema),
  /** Tags that only one of the two versions, or neither, can answer. */
  tags_left_out: z.array(
    z.object({
      tag_id: z.number().int(),
      name: z.string(),
      why: z.enum(['added', 'removed', 'in_neither']),
      texts: z.number().int(),
    }),
  ),
  left_out: z.object({
    /** Texts whose copies, but not they themselves, one of the versions was trained on. */
    copies: z.number().int(),
    /** Texts whose tag somebody accepted or changed after seeing the answer of a compared version. */
    seen: z.number().int(),
    /** Texts that have only tags which one of the versions cannot answer. */
    tags: z.number().int(),
  }),
  /** What it would be with the texts of `left_out.seen`. */
  with_seen: z
    .object({ accuracy: z.number(), macro_f1: z.number(), texts: z.number().int() })
    .nullable(),
  /** Texts new to the baseline, and texts that a model chose for tagging. */
  new_texts: z.number().int(),
  chosen_by_model: z.number().int(),
  /** Versions and candidates evaluated since the baseline was deployed, the candidate included. */
  tries: z.number().int(),
  /** If both were equally good, how often a lead like this would come up by luck: 0..1. */
  luck: z.number(),
  /** McNemar's exact mid-p, for details and exports. */
  mcnemar: z.number(),
  /** Tagged texts after which a difference of so much would show, 4 times in 5. */
  settle: z.object({ difference: z.number(), texts: z.number() }),
})
export type Proof = z.infer<typeof proofSchema>
export const proofAnalysisSchema = analysisOf(proofSchema)
