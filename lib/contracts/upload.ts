import { z } from 'zod'
import { inputStrategies } from './choices'

export const uploadItemSchema = z.object({
  text: z.string(),
  tags: z.array(z.union([z.number().int(), z.string()])).nullish(),
  markers: z.array(z.string()).nullish(),
})

/** MonkeyLearn's upload: numbers are tag ids, strings are tag names. */
export const uploadInputSchema = z.object({
  data: z.array(uploadItemSchema).min(1),
  input_duplicates_strategy: z.enum(inputStrategies).nullish(),
  existing_duplicates_strategy: z.enum(['overwrite', 'ignore']).nullish(),
})
export type UploadInput = z.infer<typeof uploadInputSchema>

export const uploadCountsSchema = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  ignored: z.number().int(),
  tags_created: z.number().int(),
})
export type UploadCounts = z.infer<typeof uploadCountsSchema>
