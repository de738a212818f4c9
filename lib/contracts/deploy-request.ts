import { z } from 'zod'
import { deployRequestStates } from './choices'
import { declare } from './declare'
import { cleanNote } from './fold-name'
import { listOf, pageQuery } from './list'
import { modelParams, urlNumber } from './params'

/** What one person asked for and another approves, declines, or the same one withdraws. */
export const deployRequestSchema = z.object({
  number: z.number().int(),
  /** It is for this version, whatever is trained since. */
  version: z.number().int(),
  /** The version that was production when it was asked for; null: there was none. */
  against: z.number().int().nullable(),
  /** How sure it was then that the version is better; null where there was no proof. */
  sure: z.number().nullable(),
  state: z.enum(deployRequestStates),
  note: z.string(),
  /** Why it shall be deployed although a promise is broken. */
  reason: z.string(),
  asked: z.string(),
  asked_by: z.string(),
  /** Whether whoever reads this had asked, and so cannot approve. */
  own: z.boolean(),
  ended: z.string().nullable(),
  ended_by: z.string().nullable(),
  /** Why it was declined. */
  answer: z.string().nullable(),
  /** The deployment that came of it, by its number. */
  deployment: z.number().int().nullable(),
  /** What has changed since it was asked for, in words; null: nothing that matters, or it has ended. */
  moved_on: z.string().nullable(),
})
export type DeployRequest = z.infer<typeof deployRequestSchema>

const noteText = (name: string) =>
  z
    .string(`${name} must be a text.`)
    .overwrite(cleanNote)
    .min(1, `${name} must not be empty.`)
    .max(2_000, `${name} must have at most 2,000 characters.`)

export const deployAskSchema = z.object({
  version: z.number().int().optional(),
  note: noteText('note'),
  reason: z.string().overwrite(cleanNote).max(2_000).optional(),
})
export type DeployAsk = z.infer<typeof deployAskSchema>

export const declineSchema = z.object({ answer: noteText('answer') })

const requestParams = modelParams.extend({ number: urlNumber })

export const listDeployRequests = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/deploy-requests/',
  summary: 'The deploys that somebody asked for, newest first; at most one is open.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: listOf(deployRequestSchema),
})

export const askForDeploy = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/deploy-requests/',
  summary: 'Ask that a version is deployed, of a model that needs a second person.',
  description:
    'Without a `version`: the sandbox version, after the training that was asked for. What a deploy would be refused for (no proof) is refused here already. Another person approves it.',
  allow: 'editor',
  scope: 'deploy',
  params: modelParams,
  body: deployAskSchema,
  answer: deployRequestSchema,
})

export const approveDeploy = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/deploy-requests/{number}/approve/',
  summary: 'Deploy exactly the version that another person asked for.',
  description:
    'Refused (409) to whoever asked, by session or by any of the own tokens; when it has ended; when something else was deployed since; and when the version is not proven better any more.',
  allow: 'deployer',
  params: requestParams,
  answer: deployRequestSchema,
})

export const declineDeploy = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/deploy-requests/{number}/decline/',
  summary: 'Decline what another person asked for, and say why.',
  allow: 'deployer',
  params: requestParams,
  body: declineSchema,
  answer: deployRequestSchema,
})

export const withdrawDeploy = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/deploy-requests/{number}/withdraw/',
  summary: 'Take back what one has asked for.',
  allow: 'editor',
  scope: 'deploy',
  params: requestParams,
  answer: deployRequestSchema,
})
