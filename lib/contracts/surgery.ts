import { z } from 'zod'
import { ASKED_FOR, analysisOf, KNOWN_ONLY } from './analysis'
import { declare } from './declare'
import { urlNumber, versionParams } from './params'

const scoreSchema = z.object({ accuracy: z.number(), macro_f1: z.number() })

/** What the scores of a version would be if a tag were merged into another, or retired. */
export const surgerySchema = z.object({
  version: z.number().int(),
  /** Texts that are counted now, and afterwards: one that loses its only tag is counted no more. */
  texts: z.number().int(),
  texts_after: z.number().int(),
  now: scoreSchema,
  /** If none of the `undecided` texts came out right; `all_right`: if all of them did. */
  after: scoreSchema,
  all_right: scoreSchema,
  /** Texts that were answered with the tag that goes: which tag they would get instead only a training tells. */
  undecided: z.number().int(),
  /** F1 of the merged tag; null for a tag that is retired. */
  f1: z.number().nullable(),
  /** Texts of one of the two that were taken for the other. */
  mixed_up: z.number().int(),
})
export type SurgeryTrial = z.infer<typeof surgerySchema>
export const surgeryAnalysisSchema = analysisOf(surgerySchema)

/** The same by a training on the changed tags, of which nothing is kept. */
export const trainedSurgerySchema = z.object({
  version: z.number().int(),
  texts: z.number().int(),
  texts_after: z.number().int(),
  now: scoreSchema,
  after: scoreSchema,
  f1: z.number().nullable(),
})
export type TrainedSurgery = z.infer<typeof trainedSurgerySchema>
export const trainedSurgeryAnalysisSchema = analysisOf(trainedSurgerySchema)

const surgeryParams = versionParams.extend({ tagId: urlNumber })
const surgeryQuery = z.object({
  into: urlNumber.optional().describe('The tag that its texts would get; none: it is retired.'),
})

export const showSurgery = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/tags/{tagId}/surgery/',
  summary: 'What accuracy and F1 would be if a tag were merged into another, or retired.',
  description: `${KNOWN_ONLY} Counted from the version’s out-of-fold answers, with the tags renamed; nothing is trained. Fewer tags are easier to tell apart, so a higher score is a simpler question, not a better model.`,
  allow: 'viewer',
  params: surgeryParams,
  query: surgeryQuery,
  answer: surgeryAnalysisSchema,
})

export const askSurgery = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/versions/{number}/tags/{tagId}/surgery/',
  summary: 'Ask what accuracy and F1 would be if a tag were merged into another, or retired.',
  description: ASKED_FOR,
  allow: 'viewer',
  params: surgeryParams,
  query: surgeryQuery,
  answer: surgeryAnalysisSchema,
})

const TRAINED =
  'The version’s own texts are read with the changed tags and learnt with its settings; tags, versions and production stay as they are.'
const trainedPath = 'classifiers/{modelId}/versions/{number}/tags/{tagId}/surgery/training/'

export const showTrainedSurgery = declare({
  method: 'GET',
  path: trainedPath,
  summary: 'What a training says of the same, of which nothing is kept.',
  description: `${KNOWN_ONLY} ${TRAINED}`,
  allow: 'viewer',
  params: surgeryParams,
  query: surgeryQuery,
  answer: trainedSurgeryAnalysisSchema,
})

export const askTrainedSurgery = declare({
  method: 'POST',
  path: trainedPath,
  summary: 'Train a trial of a tag merged into another, or retired.',
  description: `${ASKED_FOR} ${TRAINED} One that was cancelled is begun anew.`,
  allow: 'editor',
  params: surgeryParams,
  query: surgeryQuery,
  answer: trainedSurgeryAnalysisSchema,
})

export const cancelTrainedSurgery = declare({
  method: 'DELETE',
  path: trainedPath,
  summary: 'Cancel the training of a trial.',
  description: 'What waits ends at once, what is under way within a second or two.',
  allow: 'editor',
  params: surgeryParams,
  query: surgeryQuery,
  answer: trainedSurgeryAnalysisSchema,
})
