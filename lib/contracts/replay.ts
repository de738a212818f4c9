import { z } from 'zod'
import { ASKED_FOR, analysisOf, KNOWN_ONLY } from './analysis'
import { declare } from './declare'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'
import { versionPairQuery } from './proof'
import { adoptedSchema } from './request'

/** A production request whose answer would change. */
export const replayedSchema = z.object({
  request: z.number().int(),
  at: z.string(),
  text: z.string(),
  from: z.array(z.number().int()),
  from_confidence: z.number(),
  to: z.array(z.number().int()),
  to_confidence: z.number(),
})
export type Replayed = z.infer<typeof replayedSchema>

const tagNames = z.array(z.object({ id: z.number().int(), name: z.string() }))

/** The most certain changes first. */
export const replayedListSchema = listOf(replayedSchema).extend({ names: tagNames })
export type ReplayedList = z.infer<typeof replayedListSchema>

/** One row of the table from tag to tag, if given; 0 stands for no tag. */
export const replayedListQuery = pageQuery.extend(versionPairQuery.shape).extend({
  from: urlNumber.optional(),
  to: urlNumber.optional(),
})
export type ReplayedListQuery = z.infer<typeof replayedListQuery>
/** Which of the changed answers, on all pages. */
export type ReplayedChange = Pick<ReplayedListQuery, 'version' | 'against' | 'from' | 'to'>

const wholeNumber = z.number().int().optional()
/** The texts of one row of the table, or all of them, which must be said. */
export const adoptReplayedSchema = z
  .object({
    version: wholeNumber,
    against: wholeNumber,
    from: wholeNumber,
    to: wholeNumber,
    all: z.literal(true, 'all must be true, or left out.').optional(),
  })
  .refine(
    ({ from, to, all }) => (all === true) !== (from !== undefined || to !== undefined),
    'Say which texts: give from or to, or {"all": true} for every answer that would change.',
  )

/** The kept production requests, answered by another version. */
export const replaySchema = z.object({
  candidate: z.number().int(),
  baseline: z.number().int(),
  computed: z.string(),
  requests: z.number().int(),
  changed: z.number().int(),
  /** From tag to tag, most frequent first; null: no tag. */
  pairs: z.array(
    z.object({
      from: z.number().int().nullable(),
      to: z.number().int().nullable(),
      count: z.number().int(),
    }),
  ),
  /** What the candidate answered, for comparison with what it will answer after the deploy. */
  forecast: z.object({
    shares: z.array(z.object({ tag_id: z.number().int(), share: z.number() })),
    mean_confidence: z.number(),
    unknown_words: z.number(),
  }),
  /** Names of all tags that occur, as the versions have them. */
  tags: tagNames,
})
export type Replay = z.infer<typeof replaySchema>
export const replayAnalysisSchema = analysisOf(replaySchema)

export const showReplay = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/replay/',
  summary: 'What would have become of the last production requests under another version.',
  description: `Unless \`version\` and \`against\` say otherwise, the sandbox version takes the place of production. ${KNOWN_ONLY}`,
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: replayAnalysisSchema,
})

export const askReplay = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/replay/',
  summary: 'Ask what would have become of the last production requests under another version.',
  description: ASKED_FOR,
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: replayAnalysisSchema,
})

export const listReplayed = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/replay/texts/',
  summary: 'The requests whose answer would change, the most certain first.',
  description:
    '`from` and `to` are tag ids of one row of the table, 0 for no tag. Before the replay is ready the answer is 503.',
  allow: 'viewer',
  params: modelParams,
  query: replayedListQuery,
  answer: replayedListSchema,
})

export const adoptReplayed = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/replay/adopt/',
  summary: 'Take the texts of all requests whose answer would change into the data, to be tagged.',
  description:
    '`from` and `to` are tag ids of one row of the table, 0 for no tag; `{"all": true}` means all rows. It can be undone. Before the replay is ready the answer is 503.',
  allow: 'editor',
  params: modelParams,
  body: adoptReplayedSchema,
  answer: adoptedSchema,
})

export const downloadReplayed = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/replay/csv/',
  summary: 'All requests whose answer would change, as a CSV file.',
  allow: 'viewer',
  params: modelParams,
  query: replayedListQuery,
  answer: z.string(),
  answerType: 'text/csv',
})
