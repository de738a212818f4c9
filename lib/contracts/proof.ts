import { z } from 'zod'
import { ASKED_FOR, analysisOf, KNOWN_ONLY } from './analysis'
import { declare } from './declare'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'

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
  /** That the baseline is better, by more than texts new to it explain, corrected for the number of tries. */
  sure_of_worse: z.number(),
})
export type ProvenDifference = z.infer<typeof provenDifferenceSchema>

export const tagDifferenceSchema = z.object({
  tag_id: z.number().int(),
  name: z.string(),
  candidate: z.number(),
  baseline: z.number(),
  difference: z.number(),
  /** The 95 % interval, corrected for the number of tags; null as `sure`. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Texts that have the tag, and how many of them each version answered with it. */
  texts: z.number().int(),
  found: z.object({ candidate: z.number().int(), baseline: z.number().int() }),
  /** Of the direction, corrected for the number of tags; null: too few texts or changed answers to say. */
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
  /** The smaller certainty of the two metrics that the candidate is better; for `worse`, that the baseline is. */
  sure: z.number(),
  multi: z.boolean(),
  texts: z.number().int(),
  /** How many they are when near copies count as one. */
  groups: z.number().int(),
  both_right: z.number().int(),
  both_wrong: z.number().int(),
  only_candidate: z.number().int(),
  only_baseline: z.number().int(),
  /** Texts that one version alone got right, near copies counted as one; proofs of earlier releases do not say. */
  one_sided: z.number().int().optional(),
  accuracy: provenDifferenceSchema,
  macro_f1: provenDifferenceSchema,
  /** Multi-tag only; decides nothing. */
  micro_f1: z.object({ candidate: z.number(), baseline: z.number() }).nullable(),
  per_tag: z.array(tagDifferenceSchema),
  /** Tags that only one of the two versions, or neither, can answer. */
  tags_left_out: z.array(
    z.object({
      tag_id: z.number().int(),
      name: z.string(),
      /** Known to the candidate only, to the baseline only, or to neither. */
      why: z.enum(['added', 'removed', 'in_neither']),
      /** Texts that have it now. */
      texts: z.number().int(),
    }),
  ),
  /**
   * Where the tags of the two differ, the same on all tags as they are now: a version is wrong on a text whose tag it does not
   * have. The verdict then needs it to be better here, and not worse on the tags that both know, which all else is about;
   * `shared` is what those alone would say. Null where both have the same tags.
   */
  all_tags: z
    .object({
      texts: z.number().int(),
      accuracy: provenDifferenceSchema,
      macro_f1: provenDifferenceSchema,
      verdict: z.enum(['better', 'worse', 'mixed', 'unproven']),
      shared: z.enum(['better', 'worse', 'mixed', 'unproven']),
      /** Each tag that has a text now; proofs of earlier releases do not say. */
      per_tag: z.array(tagDifferenceSchema).optional(),
    })
    .nullish(),
  /** Tags that were merged since: answers with the one count as answers with the other. */
  tags_merged: z.array(z.object({ from: z.string(), into: z.string() })),
  left_out: z.object({
    /** Texts whose copies, but not they themselves, one of the versions was trained on. */
    copies: z.number().int(),
    /** Texts whose tag somebody accepted or changed after seeing the answer of a compared version, or of a draft before or after it. */
    seen: z.number().int(),
    /** Texts that have only tags which one of the versions cannot answer. */
    tags: z.number().int(),
  }),
  /** What it would be with the texts of `left_out.seen`. */
  with_seen: z
    .object({ accuracy: z.number(), macro_f1: z.number(), texts: z.number().int() })
    .nullable(),
  /** Texts new to the baseline, and texts that were not tagged by chance: a model chose them, or they stood for many others. */
  new_texts: z.number().int(),
  chosen_by_model: z.number().int(),
  /**
   * The untagged texts on which the two disagree, once somebody has begun to tag them; proofs of earlier releases do not
   * say. While some are missing, the tagged ones are left out. Once all are tagged, `weighted` is true: the tagged texts
   * on which the two agree stand for the untagged ones on which they agree, too.
   */
  disagreement: z
    .object({
      /** Untagged texts that were asked about, and on how many of them the two disagree. */
      pool: z.number().int(),
      disagreeing: z.number().int(),
      /** Of those that disagree. */
      tagged: z.number().int(),
      /** Still untagged, on which they agree. */
      agreeing: z.number().int(),
      weighted: z.boolean(),
    })
    .nullish(),
  /** Versions and trials evaluated since the baseline was deployed, the candidate included. */
  tries: z.number().int(),
  /** If both were equally good, how often a lead like this would come up by luck: 0..1. */
  luck: z.number(),
  /** McNemar's exact mid-p, for details and exports. */
  mcnemar: z.number(),
  /** Tagged texts after which a difference of so much would show, 4 times in 5. */
  settle: z.object({ difference: z.number(), texts: z.number() }),
})
export type Proof = z.infer<typeof proofSchema>
/** `stale`: so many changes were made since; one by the texts as they are now is on its way. */
export const proofAnalysisSchema = analysisOf(proofSchema).extend({ stale: z.number().int() })
export type ProofAnalysis = z.infer<typeof proofAnalysisSchema>

/**
 * Which version looks better, by the signs of both differences, and how sure that is; null where nothing can be said: they
 * differ on too few texts, by both scores in opposite directions, or it is less than 80 % sure.
 */
export const leadSchema = z.object({ side: z.enum(['candidate', 'baseline']), sure: z.number() })
export type Lead = z.infer<typeof leadSchema>

/** The verdict of a proof that was made before, without its evidence. */
export const knownVerdictSchema = z.object({
  version: z.number().int(),
  against: z.number().int(),
  verdict: proofSchema.shape.verdict,
  sure: z.number(),
  lead: leadSchema.nullable(),
  /** The texts that both answered, the macro F1 of both on them, and the 95 % interval of their difference. */
  texts: z.number().int(),
  macro_f1: provenDifferenceSchema.pick({
    candidate: true,
    baseline: true,
    difference: true,
    low: true,
    high: true,
  }),
})
export type KnownVerdict = z.infer<typeof knownVerdictSchema>
export const knownVerdictListSchema = listOf(knownVerdictSchema)

/** Which versions to compare: the sandbox with production if nothing is said. */
export const versionPairQuery = z.object({
  version: urlNumber.optional(),
  against: urlNumber.optional(),
})
export type VersionPair = z.infer<typeof versionPairQuery>

/** A text that only one of two versions got right: `broken` if that is the baseline, else `fixed`. */
export const flipSchema = z.object({
  /** The text's id. */
  id: z.number().int(),
  text: z.string(),
  /** The tags that were taken as the truth. */
  tags: z.array(z.number().int()),
  from: z.array(z.number().int()),
  from_confidence: z.number(),
  to: z.array(z.number().int()),
  to_confidence: z.number(),
})
export type Flip = z.infer<typeof flipSchema>
export const flipListSchema = listOf(flipSchema).extend({
  /** Names of all tags that occur. */
  names: z.array(z.object({ id: z.number().int(), name: z.string() })),
})
export type FlipList = z.infer<typeof flipListSchema>

export const flipListQuery = pageQuery.extend(versionPairQuery.shape).extend({
  kind: z.enum(['broken', 'fixed']).default('broken'),
  /** Only texts with this tag. */
  tag: urlNumber.optional(),
})
export type FlipListQuery = z.infer<typeof flipListQuery>

export const showProof = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/proof/',
  summary: 'Whether one version is better than another, on the same texts, unseen by both.',
  description: `Unless \`version\` and \`against\` say otherwise, the sandbox version is compared with production. ${KNOWN_ONLY} \`stale\` counts the changes made since.`,
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: proofAnalysisSchema,
})

export const askProof = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/proof/',
  summary: 'Ask whether one version is better than another.',
  description: ASKED_FOR,
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: proofAnalysisSchema,
})

export const listVerdicts = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/verdicts/',
  summary: 'What is known already of versions against production. Nothing is computed for it.',
  allow: 'viewer',
  params: modelParams,
  answer: knownVerdictListSchema,
})

export const listFlips = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/flips/',
  summary: 'The texts that only one of two versions got right, the surest mistakes first.',
  description:
    '`broken`: only `against` (production) got them right; `fixed`: only `version` (the sandbox) did. They belong to the proof of the two; before it is ready the answer is 503.',
  allow: 'viewer',
  params: modelParams,
  query: flipListQuery,
  answer: flipListSchema,
})

export const downloadFlips = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/flips/csv/',
  summary: 'The same texts as a CSV file.',
  allow: 'viewer',
  params: modelParams,
  query: flipListQuery,
  answer: z.string(),
  answerType: 'text/csv',
})
