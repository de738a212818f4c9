import { z } from 'zod'
import { ASKED_FOR, KNOWN_ONLY } from './analysis'
import { declare } from './declare'
import { listOf, pageQuery } from './list'
import { modelParams } from './params'
import { versionPairQuery } from './proof'
import { timingInputSchema, timingSchema } from './timing'
import { versionSchema } from './version'
import { weightsAnalysisSchema } from './weights'

const value = z.unknown()

/** What a deploy would change: sandbox against production, null while production is empty; or any two versions. */
export const comparisonSchema = z.object({
  sandbox: versionSchema,
  production: versionSchema.nullable(),
  settings: z.array(z.object({ name: z.string(), from: value, to: value })),
  tags: z.object({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    renamed: z.array(z.object({ from: z.string(), to: z.string() })),
    /** They are among the removed ones as well. */
    merged: z.array(z.object({ from: z.string(), into: z.string() })),
  }),
  data: z.object({
    added: z.number().int(),
    deleted: z.number().int(),
    tagged: z.number().int(),
    retagged: z.number().int(),
    untagged: z.number().int(),
  }),
  per_tag: z.array(
    z.object({
      tag_id: z.number().int(),
      name: z.string(),
      sandbox: z.number().nullable(),
      production: z.number().nullable(),
    }),
  ),
})
export type Comparison = z.infer<typeof comparisonSchema>

export const dataChangeKinds = ['added', 'deleted', 'tagged', 'retagged', 'untagged'] as const

/** The texts behind a count of `data`. */
export const changedTextsQuery = pageQuery.extend(versionPairQuery.shape).extend({
  kind: z.enum(dataChangeKinds),
})
export type ChangedTextsQuery = z.infer<typeof changedTextsQuery>

/** A text with its tags at both versions; null: it was not in the data. */
export const changedTextSchema = z.object({
  id: z.number().int(),
  text: z.string(),
  before: z.array(z.number().int()).nullable(),
  after: z.array(z.number().int()).nullable(),
})
export type ChangedText = z.infer<typeof changedTextSchema>
export const changedTextListSchema = listOf(changedTextSchema).extend({
  /** Names of all tags that occur. */
  names: z.array(z.object({ id: z.number().int(), name: z.string() })),
})
export type ChangedTextList = z.infer<typeof changedTextListSchema>

export const showComparison = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/comparison/',
  summary: 'What a deploy would change: settings, tags, texts and the F1 of every tag.',
  description: '`version` and `against` compare any two versions.',
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: comparisonSchema,
})

export const listChangedTexts = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/comparison/texts/',
  summary: 'The texts that came, went or were tagged otherwise between two versions.',
  allow: 'viewer',
  params: modelParams,
  query: changedTextsQuery,
  answer: changedTextListSchema,
})

export const showWeights = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/comparison/weights/',
  summary: 'The words and word groups that count most differently in one version than in another.',
  description: KNOWN_ONLY,
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: weightsAnalysisSchema,
})

export const askWeights = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/comparison/weights/',
  summary: 'Ask which words count most differently in one version than in another.',
  description: ASKED_FOR,
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: weightsAnalysisSchema,
})

export const timeAnswers = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/comparison/timing/',
  summary: 'What two versions answer to a text, and how long each takes.',
  description:
    'Both answer it many times in turns; `duration_ms` is the median, inside the server. Costs nothing and is not counted as a request.',
  allow: 'viewer',
  params: modelParams,
  body: timingInputSchema,
  answer: timingSchema,
})
