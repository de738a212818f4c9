import { z } from 'zod'
import { declare } from './declare'
import { listOf } from './list'
import { modelParams } from './params'

/** A version that was trained elsewhere. */
export const broughtVersionSchema = z.object({
  number: z.number().int(),
  /** Whether it is in production now, and whether it ever was. */
  live: z.boolean(),
  was_deployed: z.boolean(),
  file_name: z.string(),
  from_model: z.string(),
  from_version: z.number().int(),
  /** SHA-256 of the module and of its model file, in hex. */
  module_hash: z.string(),
  model_hash: z.string(),
  model_bytes: z.number().int(),
  engine_version: z.string(),
  tags: z.array(z.object({ id: z.number().int(), name: z.string() })),
  /** Of its tags, those that this model did not have. */
  tags_created: z.number().int(),
  brought: z.string(),
  brought_by: z.string(),
  warnings: z.array(z.string()),
})
export type BroughtVersion = z.infer<typeof broughtVersionSchema>

export const listBroughtVersions = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/brought-versions/',
  summary: 'The versions of a model that were brought from another Langur, newest first.',
  allow: 'viewer',
  params: modelParams,
  answer: listOf(broughtVersionSchema),
})

export const bringVersion = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/brought-versions/',
  summary: 'Open a module that was taken away, here or elsewhere, as a version of this model.',
  description:
    'The body is the module as `takeaway/module/` gave it. It is read, never run; its model is checked by its hash and part by part. Tags are matched by name, and those that the model does not have are created, which can be undone. Such a version answers, explains and can be deployed; it has no report and no proof, because its texts are not here. The sandbox stays as it is.',
  allow: 'editor',
  params: modelParams,
  query: z.object({ file_name: z.string().min(1).max(300) }),
  bodyType: 'application/octet-stream',
  answer: broughtVersionSchema,
})
