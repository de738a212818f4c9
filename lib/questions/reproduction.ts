import 'server-only'
import { z } from 'zod'
import { reproductionSchema } from '@/lib/contracts/reproduction'
import { question, whole, words } from './question'

/** Whether a version comes out the same when it is trained again, by the engine of this release. */
export const reproduction = question('reproduction', {
  input: z.object({ version: whole, engine: words }),
  result: reproductionSchema,
})
export type ReproductionInput = ReturnType<typeof reproduction.inputOf>
