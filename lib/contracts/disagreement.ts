import { z } from 'zod'
import { ASKED_FOR, analysisOf, KNOWN_ONLY } from './analysis'
import { declare } from './declare'
import { modelParams } from './params'
import { versionPairQuery } from './proof'

/**
 * The untagged texts to which two versions give different answers. Tagging every one of them, before another training, is
 * the quickest way to a proof.
 */
export const disagreementSchema = z.object({
  candidate: z.number().int(),
  baseline: z.number().int(),
  computed: z.string(),
  /** Texts without a tag, also those that were tagged since because the versions disagree on them. */
  untagged: z.number().int(),
  /** How many of them both versions were asked about: all, or of many a random part that stays the same. */
  pool: z.number().int(),
  /** Of the pool, and how many of those are tagged by now. */
  disagreeing: z.number().int(),
  tagged: z.number().int(),
})
export type Disagreement = z.infer<typeof disagreementSchema>
export const disagreementAnalysisSchema = analysisOf(disagreementSchema)

export const showDisagreement = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/disagreement/',
  summary:
    'On how many untagged texts two versions disagree: tagging all of them settles the proof quickest.',
  description: `Unless \`version\` and \`against\` say otherwise, the sandbox version is compared with production. ${KNOWN_ONLY} The texts themselves are in the queue, by \`disagreement\`. Tag all of them before training again: then the proof of the same two versions is weighted.`,
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: disagreementAnalysisSchema,
})

export const askDisagreement = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/disagreement/',
  summary: 'Ask on how many untagged texts two versions disagree.',
  description: ASKED_FOR,
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: disagreementAnalysisSchema,
})
