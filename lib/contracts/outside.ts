import { z } from 'zod'

/** What the guard of a deployment found: what is outside of what was forecast. */
export const outsideSchema = z.object({
  at: z.string(),
  sentences: z.array(z.string()),
  rolled_back: z.boolean(),
})
export type Outside = z.infer<typeof outsideSchema>
