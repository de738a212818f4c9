import { z } from 'zod'

/** A whole number in an address, be it in the path or in the query. */
export const urlNumber = z.coerce.number().int()

export const modelParams = z.object({ modelId: z.string().max(64) })
export const versionParams = modelParams.extend({ number: urlNumber })
