import { z } from 'zod'
import { bulkWritingSchema } from './bulk-write'
import { declare } from './declare'
import { deploymentSchema, deployPolicySchema } from './deployment'
import { DESCRIPTION_LENGTH, LARGE_BODY_BYTES } from './limits'
import { nameSchema } from './name'
import { modelParams, urlNumber } from './params'
import { knownVerdictSchema } from './proof'
import { retentionShape, sweptSchema } from './retention'
import { runSchema } from './run'
import { settingsSchema } from './settings'
import { tagSchema, tagTraitsSchema } from './tag'
import { versionSchema } from './version'

export const descriptionSchema = z.string().max(DESCRIPTION_LENGTH)

/** What Langur adds to MonkeyLearn's model object: everything a page shows of both versions. */
export const modelStateSchema = z.object({
  revision: z.number().int(),
  counts: z.object({
    all: z.number().int(),
    tagged: z.number().int(),
    /** Texts of which nobody has said anything: neither tagged nor judged to fit no tag. */
    untagged: z.number().int(),
    fits_no_tag: z.number().int(),
    disagreeing: z.number().int(),
    /** Texts that have more than one tag. */
    several: z.number().int(),
  }),
  tag_counts: z.array(z.object({ tag_id: z.number().int(), count: z.number().int() })),
  /** Of the tags that have any. */
  tag_traits: z.array(tagTraitsSchema.extend({ tag_id: z.number().int() })),
  sandbox: versionSchema.nullable(),
  production: deploymentSchema.nullable(),
  /** Of the sandbox against production; null while that is not known, or there are no two versions to compare. */
  verdict: knownVerdictSchema.nullable(),
  /** The run under way, else the last one if it failed. */
  run: runSchema.nullable(),
  /** Macro F1 of the last versions, oldest first. */
  macro_f1_history: z.array(z.number()),
  /** What production was asked: requests, and the texts in them, of today and of the last 30 days, oldest first. */
  requests: z.object({
    today: z.number().int(),
    texts_today: z.number().int(),
    texts_by_day: z.array(z.number().int()),
  }),
  /** What changed in production beyond chance, in sentences. */
  drift: z.array(z.string()),
  train_automatically: z.boolean(),
  /** Texts that got a tag which no training has read, counted up to those that make one begin by itself. */
  tagged_since_training: z.number().int(),
  /** Automatic training waits, because somebody tags what sandbox and production disagree on to compare these two. */
  waits_for_proof: z.boolean(),
  /** What of many parts is being written into the data: trainings wait until that has ended. */
  writing: bulkWritingSchema.nullable(),
  keep_requests: z.boolean(),
  ...retentionShape,
  /** What the last sweep that found something has removed of requests and untagged texts; null before there was one. */
  swept: sweptSchema.nullable(),
  /** Whether a deploy without proof needs a reason, is refused, or is as good as any. */
  deploy_policy: deployPolicySchema,
  /** Whether one person asks for a deploy and another approves it; only with the policy `require`. */
  second_person: z.boolean(),
  /** The F1 that each tag shall reach; the report says how many texts that takes. */
  goal_f1: z.number(),
  /** Of the texts that people tag one by one, the share about which a second person is asked. */
  second_opinions: z.number(),
  /** Whether a deploy that turns out otherwise than forecast is rolled back without asking. */
  roll_back_by_self: z.boolean(),
  /** Whether settings, tags or data changed since the sandbox version was trained. */
  changed_since_training: z.boolean(),
  /** Why training cannot start now, in words; null when it can. */
  not_trainable: z.string().nullable(),
})
export type ModelState = z.infer<typeof modelStateSchema>

export const modelSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  created: z.string(),
  model_version: z.literal('v3'),
  industries: z.array(z.string()),
  is_public: z.literal(false),
  last_trained: z.string().nullable(),
  model: settingsSchema.extend({
    tags: z.array(tagSchema),
    last_trained: z.string().nullable(),
    created: z.string(),
    updated: z.string(),
  }),
  langur: modelStateSchema,
})
export type Model = z.infer<typeof modelSchema>

const own = z.object({
  name: nameSchema('name'),
  description: descriptionSchema,
  train_automatically: z.boolean(),
  keep_requests: z.boolean(),
  ...retentionShape,
  deploy_policy: deployPolicySchema,
  second_person: z.boolean(),
  goal_f1: z
    .number()
    .min(0.05, 'goal_f1 must be between 0.05 and 0.99.')
    .max(0.99, 'goal_f1 must be between 0.05 and 0.99.'),
  second_opinions: z
    .number()
    .min(0, 'second_opinions must be between 0 and 1.')
    .max(1, 'second_opinions must be between 0 and 1.'),
  roll_back_by_self: z.boolean(),
})
export const modelEditSchema = own.extend(settingsSchema.shape).partial()
export type ModelEdit = z.infer<typeof modelEditSchema>
export const modelCreateSchema = modelEditSchema.extend({ name: nameSchema('name') })
export type ModelCreate = z.infer<typeof modelCreateSchema>

export const modelListQuery = z.object({
  page: urlNumber.min(1).default(1),
  per_page: urlNumber.min(1).max(200).default(20),
  order_by: z.union([z.string(), z.array(z.string())]).optional(),
})

export const createExample = declare({
  method: 'POST',
  path: 'example/',
  summary: 'Create a model with example texts, most of them tagged.',
  allow: 'editor',
  scope: 'train',
  answer: modelSchema,
})

export const listModels = declare({
  method: 'GET',
  path: 'classifiers/',
  summary: 'All models, newest first; an empty array past the last page.',
  isTolerant: true,
  allow: 'member',
  query: modelListQuery,
  answer: z.array(modelSchema),
})

export const createModel = declare({
  method: 'POST',
  path: 'classifiers/',
  summary: 'Create a model; every setting that is not given has its default.',
  isTolerant: true,
  allow: 'editor',
  scope: 'train',
  body: modelCreateSchema,
  bodyBytes: LARGE_BODY_BYTES,
  answer: modelSchema,
})

export const showModel = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/',
  summary: 'A model with its tags, settings, both versions and the training under way.',
  isTolerant: true,
  allow: 'member',
  params: modelParams,
  answer: modelSchema,
})

export const editModel = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/',
  summary: 'Change any of a model’s name, description and settings.',
  isTolerant: true,
  allow: 'editor',
  scope: 'train',
  params: modelParams,
  body: modelEditSchema,
  bodyBytes: LARGE_BODY_BYTES,
  answer: modelSchema,
})

export const deleteModel = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/',
  summary: 'Delete a model with all its texts, versions and deployments. There is no undo.',
  isTolerant: true,
  allow: 'admin',
  params: modelParams,
  answer: z.object({}),
  asksPassword: true,
})
