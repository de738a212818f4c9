import { z } from 'zod'
import { checksSchema } from './checks'
import { declare } from './declare'
import { evidenceSchema } from './evidence'
import { correctionsSchema } from './feedback'
import { cleanNote } from './fold-name'
import { listOf, pageQuery } from './list'
import { outsideSchema } from './outside'
import { modelParams, urlNumber } from './params'
import { leadSchema } from './proof'

/** Whether a deploy without proof is allowed: with a reason, not at all, or as one likes. */
export const deployPolicies = ['warn', 'require', 'off'] as const
export const deployPolicySchema = z.enum(deployPolicies)
export type DeployPolicy = z.infer<typeof deployPolicySchema>

/** What was known when it was deployed; `first`: there was nothing to compare with; `missing`: it could not be computed. */
export const verdictThenSchema = z.enum([
  'first',
  'pending',
  'missing',
  'better',
  'worse',
  'mixed',
  'unproven',
])

export const deploymentSchema = z.object({
  number: z.number().int(),
  version: z.number().int(),
  kind: z.enum(['deploy', 'rollback']),
  deployed: z.string(),
  deployed_by: z.string(),
  /** Who had asked for it, where `deployed_by` approved it; null: nobody had to ask. */
  asked_by: z.string().nullable(),
  note: z.string(),
  /** Why it was deployed without proof, or although a promise is broken. */
  reason: z.string(),
  live: z.boolean(),
  /** Its version was brought from another Langur: nothing was measured of it here. */
  brought: z.boolean(),
  accuracy: z.number().nullable(),
  macro_f1: z.number().nullable(),
  /** Tagged texts that its scores were measured on. */
  texts: z.number().int().nullable(),
  /** Texts that this deployment classified for production. */
  answered_texts: z.number().int(),
  verdict: verdictThenSchema,
  /** How sure it was that this version is better, or worse if that is the verdict; null without a proof. */
  sure: z.number().nullable(),
  /** Which looked better, this one (`candidate`) or the one before. */
  lead: leadSchema.nullable(),
})
export type Deployment = z.infer<typeof deploymentSchema>
export const deploymentListSchema = listOf(deploymentSchema)

/** One deployment with everything that was known then. */
export const deploymentRecordSchema = deploymentSchema.extend({
  /** Null until it was gathered. */
  evidence: evidenceSchema.nullable(),
  /** The one that it took the place of, and the one that took its place. */
  before: deploymentSchema.nullable(),
  after: deploymentSchema.nullable(),
  /** Of its version, by feedback. */
  corrections: correctionsSchema,
  /** What the guard found outside of the forecast; null: nothing. */
  outside: outsideSchema.nullable(),
})
export type DeploymentRecord = z.infer<typeof deploymentRecordSchema>

/** What a deploy does that names no version. */
const WAITS_FOR_TRAINING =
  'Waits up to 50 seconds for a training that was asked for. Where the model trains by itself and you have changed it since, it waits for a training that has read your changes, too. When that fails, is cancelled or takes longer, the answer is 423 in words, and nothing is deployed.'

/** Without `version`: the sandbox version. With the number of an earlier one: a roll back. */
export const deployInputSchema = z
  .object({
    version: z.number().int().optional(),
    note: z.string().overwrite(cleanNote).max(2_000).optional(),
    reason: z.string().overwrite(cleanNote).max(2_000).optional(),
  })
  .nullish()

/** Whatever old clients send; but a version that is named would not be the one that is deployed. */
const sandboxDeploySchema = z.unknown().superRefine((given, context) => {
  if (typeof given !== 'object' || given === null || !('version' in given)) return
  const message =
    'version is not a field of this request, which deploys the sandbox version: send it to deployments/.'
  context.addIssue({ code: 'custom', path: ['version'], message })
})

export const sandboxDeployedSchema = z.object({
  /** What production answers with now. */
  version: z.number().int(),
  /** What was changed since that version was trained and so is not part of it, in words. */
  left_out: z.string().nullable(),
})
export type SandboxDeployed = z.infer<typeof sandboxDeployedSchema>

export const deployModel = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/deploy/',
  summary: 'Make the sandbox version production; nothing changes when it is already.',
  description: `${WAITS_FOR_TRAINING} What others have changed since is named in \`left_out\` and in the history.`,
  isTolerant: true,
  allow: 'deployer',
  params: modelParams,
  body: sandboxDeploySchema,
  answer: sandboxDeployedSchema,
})

const deploymentParams = modelParams.extend({ number: urlNumber })

export const listDeployments = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/deployments/',
  summary: 'The history of production, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: deploymentListSchema,
})

export const createDeployment = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/deployments/',
  summary: 'Deploy the sandbox version, or an earlier version by its number: a roll back.',
  description: `Without proof that it is better, the model’s \`deploy_policy\` may ask for a \`reason\` (422) or refuse (409). A first deploy and a roll back need none. Without a \`version\`: ${WAITS_FOR_TRAINING}`,
  allow: 'deployer',
  params: modelParams,
  body: deployInputSchema,
  answer: deploymentSchema,
})

export const showDeployment = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/deployments/{number}/',
  summary: 'A deployment with what was known then: proof, replay, promises and what it changed.',
  allow: 'viewer',
  params: deploymentParams,
  answer: deploymentRecordSchema,
})

export const showChecks = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/deployments/{number}/checks/',
  summary: 'How the deployed version does on the texts that people tagged or confirmed since.',
  description:
    'Each text is answered by a model that had not seen it: out-of-fold where the version was trained on it. The 1,000 texts checked last are taken.',
  allow: 'viewer',
  params: deploymentParams,
  answer: checksSchema,
})
