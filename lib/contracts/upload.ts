import { z } from 'zod'
import { inputStrategies } from './choices'
import { givenFieldsSchema } from './field'
import { UPLOAD_ROWS } from './limits'

export const uploadItemSchema = z.object({
  text: z.string(),
  tags: z.array(z.union([z.number().int(), z.string()])).nullish(),
  markers: z.array(z.string()).nullish(),
  fields: givenFieldsSchema.nullish(),
  /** The same as `fields.external_id`. */
  external_id: z.union([z.string(), z.number()]).nullish(),
})

/** MonkeyLearn's upload: numbers are tag ids, strings are tag names. */
export const uploadInputSchema = z.object({
  data: z
    .array(uploadItemSchema)
    .min(1, 'data must have at least one text.')
    .max(
      UPLOAD_ROWS,
      `data must have at most ${UPLOAD_ROWS.toLocaleString('en')} texts; send the others in further requests, or import a file.`,
    ),
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
