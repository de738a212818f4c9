import { z } from 'zod'
import { declare } from './declare'
import { modelParams } from './params'

const compared = z.object({
  now: z.number().nullable(),
  /** What the replay, or else the training, had led to expect. */
  expected: z.number().nullable(),
})

/** What production was asked and answered lately, against what was expected when it was deployed. */
export const watchSchema = z.object({
  deployment: z.number().int(),
  version: z.number().int(),
  /** The first hour that counts. */
  since: z.string(),
  texts: z.number().int(),
  hours: z.array(
    z.object({
      hour: z.string(),
      texts: z.number().int(),
      mean_confidence: z.number(),
      /** Share of the words that the version does not know; null where no texts are kept. */
      unknown_words: z.number().nullable(),
    }),
  ),
  tags: z.array(
    z.object({
      /** Null: texts that got no tag. */
      tag_id: z.number().int().nullable(),
      name: z.string(),
      texts: z.number().int(),
      share: z.number(),
      expected: z.number().nullable(),
    }),
  ),
  mean_confidence: compared,
  unknown_words: compared,
  /** `nothing`: it was brought from another Langur, and no requests were there to replay. */
  expected_from: z.enum(['replay', 'training', 'nothing']),
  /** What has changed beyond chance, in finished sentences; empty when nothing has. */
  drift: z.array(z.string()),
})
export type Watch = z.infer<typeof watchSchema>

export const showWatch = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/watch/',
  summary: 'What production answered in the last seven days against what was expected of it.',
  allow: 'viewer',
  params: modelParams,
  answer: watchSchema,
})
