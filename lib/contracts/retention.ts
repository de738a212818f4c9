import { z } from 'zod'

const days = (name: string, most: number) =>
  z
    .number()
    .int(`${name} must be a whole number of days from 1 to ${most}, or null.`)
    .min(1, `${name} must be between 1 and ${most} days, or null.`)
    .max(most, `${name} must be between 1 and ${most} days, or null.`)
    .nullable()

/** What is kept of people's texts, and how long. */
export const retentionShape = {
  /** Kept texts of production requests go after so many days; null: after 30. */
  request_days: days('request_days', 365),
  /** Numbers, mail addresses and names are taken out of texts of requests before these are kept. */
  mask_requests: z.boolean(),
  /**
   * Texts of which nobody has said anything are erased for good so many days after they came; null: never. Kept are those
   * that stand in a promise, a check, a second opinion or the held-out file, and those that a kept version has learnt from.
   */
  untagged_days: days('untagged_days', 3_650),
}

/** What the last sweep that found something has removed. */
export const sweptSchema = z.object({
  at: z.string(),
  requests: z.number().int(),
  texts: z.number().int(),
  /** Untagged texts that are old enough and stay all the same: see `untagged_days`. */
  kept: z.number().int(),
})
export type Swept = z.infer<typeof sweptSchema>
