import { z } from 'zod'
import { ASKED_FOR, analysisOf, KNOWN_ONLY } from './analysis'
import { declare } from './declare'
import { versionParams } from './params'

const interval = z.tuple([z.number(), z.number()])
const score = z.object({ score: z.number(), interval })

/** How good a part of the tagged texts would have been enough for. */
const curvePointSchema = score.extend({ texts: z.number().int() })
export type CurvePoint = z.infer<typeof curvePointSchema>

/** How far a tag is from the model's goal. */
const tagDistanceSchema = z.object({
  tag_id: z.number().int(),
  name: z.string(),
  f1: z.number(),
  texts: z.number().int(),
  /** `too_few`: too few texts to say; `unclear`: perhaps, with many more; `no_help`: more texts hardly help. */
  state: z.enum(['reached', 'more', 'unclear', 'no_help', 'too_few']),
  /** About so many more texts, in 4 of 5 draws between `low` and `high`; `high` is null where it may take many more. */
  more: z.object({ about: z.number(), low: z.number(), high: z.number().nullable() }).nullable(),
})
export type TagDistance = z.infer<typeof tagDistanceSchema>

export const curveSchema = z.object({
  version: z.number().int(),
  texts: z.number().int(),
  /** How many folds the points were measured on; all are moved by what parts the last from the report, which it ends in. */
  folds: z.number().int(),
  /** Macro F1 by number of tagged texts, the last with all of them. */
  points: z.array(curvePointSchema),
  /** What more texts are expected to reach, by an inverse power law. */
  forecast: z.array(curvePointSchema),
  /** What so many more texts should add. */
  gain: score.extend({ texts: z.number().int() }),
  goal: z.number(),
  per_tag: z.array(tagDistanceSchema),
})
export type Curve = z.infer<typeof curveSchema>
export const curveAnalysisSchema = analysisOf(curveSchema)
export type CurveAnalysis = z.infer<typeof curveAnalysisSchema>

export const showCurve = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/curve/',
  summary: 'The learning curve of a version, a forecast, and how far each tag is from the goal.',
  description: `${KNOWN_ONLY} The goal is the model’s \`goal_f1\`.`,
  allow: 'viewer',
  params: versionParams,
  answer: curveAnalysisSchema,
})

export const askCurve = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/versions/{number}/curve/',
  summary: 'Ask for the learning curve of a version.',
  description: ASKED_FOR,
  allow: 'viewer',
  params: versionParams,
  answer: curveAnalysisSchema,
})
