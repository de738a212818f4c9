import 'server-only'
import { z } from 'zod'
import { heldOutScoreSchema } from '@/lib/contracts/held-out'
import { question, whole } from './question'

/** How a version answers to the texts of a file: neither of them ever changes. */
export const heldOut = question('held_out', {
  input: z.object({ file: whole, version: whole }),
  result: heldOutScoreSchema,
})
export type HeldOutInput = ReturnType<typeof heldOut.inputOf>
