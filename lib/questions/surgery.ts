import 'server-only'
import { z } from 'zod'
import { surgerySchema } from '@/lib/contracts/surgery'
import { question, whole } from './question'

/** What a version's scores would be without a tag; `into` is 0 for a tag that is retired. */
export const surgery = question('surgery', {
  input: z.object({ version: whole, tag: whole, into: whole }),
  result: surgerySchema,
})
export type SurgeryInput = ReturnType<typeof surgery.inputOf>
