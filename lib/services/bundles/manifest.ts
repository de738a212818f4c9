import 'server-only'
import { z } from 'zod'
import { DESCRIPTION_LENGTH, NAME_LENGTH } from '@/lib/contracts/limits'

/** Grows when a reader of the one before could not read it, or would read it wrongly. */
export const BUNDLE_FORMAT = 1

const whole = z.number().int().nonnegative()

/** The first line of a bundle: of what model it is, and what follows. Moments are milliseconds since 1970. */
export const manifestSchema = z.object({
  langur: z.literal('model'),
  format: whole,
  model: z.object({
    publicId: z.string().regex(/^cl_[0-9A-Za-z]{8}$/),
    name: z.string().min(1).max(NAME_LENGTH),
    description: z.string().max(DESCRIPTION_LENGTH),
    createdAt: whole,
    updatedAt: whole,
    revision: whole,
    trainedRevision: whole,
    trainAutomatically: z.boolean(),
    keepRequests: z.boolean(),
    deployPolicy: z.enum(['warn', 'require', 'off']),
    goalF1: z.number().min(0).max(1),
  }),
  parts: z
    .array(
      z.object({
        name: z.string().max(100),
        columns: z.array(z.string().max(100)).max(100),
        rows: whole,
        /** The lowest and highest of the ids of its rows; null where they have none. */
        first: whole.nullable(),
        last: whole.nullable(),
      }),
    )
    .max(100),
})
export type Manifest = z.infer<typeof manifestSchema>
export type ListedPart = Manifest['parts'][number]

/** After the rows of a part, and at the very end: of all bytes before this line the SHA-256, in hexadecimal. */
export const endSchema = z.object({ end: z.string(), sha256: z.string().length(64) })
