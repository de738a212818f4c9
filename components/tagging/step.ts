import { z } from 'zod'
import { chosenBy } from '@/lib/contracts/sample'

/** One thing a person decided while tagging, as it is kept until the server has it. */
export const stepSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tag'),
    id: z.string(),
    sampleId: z.number().int(),
    text: z.string(),
    tags: z.array(z.number().int()),
    chosenBy: z.enum(chosenBy),
    seenVersion: z.number().int().nullable(),
  }),
  z.object({
    kind: z.literal('undo'),
    id: z.string(),
    sampleId: z.number().int(),
    text: z.string(),
    /** The tags that are taken back. */
    tags: z.array(z.number().int()),
    /** The step that is taken back. */
    of: z.string(),
    /** What the server called it; null while that is not known. */
    revision: z.number().int().nullable(),
  }),
])
export type Step = z.infer<typeof stepSchema>
export type TagStep = Extract<Step, { kind: 'tag' }>

let made = 0

/** Sorts in the order of making, also across a reload. */
export function newStepId(now: number = Date.now()): string {
  made += 1
  return `${now.toString(36).padStart(9, '0')}-${made.toString(36).padStart(5, '0')}`
}
