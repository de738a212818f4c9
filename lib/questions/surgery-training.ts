import 'server-only'
import { z } from 'zod'
import { trainedSurgerySchema } from '@/lib/contracts/surgery'
import { question, whole, words } from './question'

/** What a training by the engine of this release says of a version without a tag; `into` is 0 for a tag that is retired. */
export const surgeryTraining = question('surgery_training', {
  input: z.object({ version: whole, tag: whole, into: whole, engine: words }),
  result: trainedSurgerySchema,
})
export type SurgeryTrainingInput = ReturnType<typeof surgeryTraining.inputOf>
