import { z } from 'zod'

export const TEXT_BYTES = 1_048_576

export const classifyTextSchema = z.union([
  z.string(),
  z.object({ text: z.string(), external_id: z.unknown().optional() }),
])

export const classifyInputSchema = z.object({
  data: z.array(classifyTextSchema).min(1).max(500),
  /** false: the sandbox version; true: the last deployment. */
  production_model: z.boolean().nullish(),
  /** Pins one version by number. */
  version: z.number().int().nullish(),
})
export type ClassifyInput = z.infer<typeof classifyInputSchema>

export const classificationSchema = z.object({
  tag_name: z.string(),
  tag_id: z.number().int(),
  confidence: z.number(),
})

export const classifiedSchema = z.object({
  text: z.string(),
  external_id: z.unknown().nullable(),
  error: z.boolean(),
  error_detail: z.string().optional(),
  classifications: z.array(classificationSchema),
})
export type Classified = z.infer<typeof classifiedSchema>
export const classifyAnswerSchema = z.array(classifiedSchema)
