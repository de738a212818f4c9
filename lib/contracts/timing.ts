import { z } from 'zod'
import { classificationSchema } from './classify'
import { explainInputSchema } from './explain'

/** Two versions by number, and the text that both shall answer. */
export const timingInputSchema = z.object({
  text: explainInputSchema.shape.text,
  version: z.number().int(),
  against: z.number().int(),
})
export type TimingInput = z.infer<typeof timingInputSchema>

const timedAnswerSchema = z.object({
  version: z.number().int(),
  classifications: z.array(classificationSchema),
  /** The median of all times that it answered, from text to tags, inside the server. */
  duration_ms: z.number(),
})
export type TimedAnswer = z.infer<typeof timedAnswerSchema>

export const timingSchema = z.object({
  version: timedAnswerSchema,
  against: timedAnswerSchema,
  /** How often each answered. */
  times: z.number().int(),
})
export type Timing = z.infer<typeof timingSchema>
