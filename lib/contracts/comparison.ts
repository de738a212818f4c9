import { z } from 'zod'
import { versionSchema } from './version'

const value = z.unknown()

/** What a deploy would change: sandbox against production, null while production is empty; or any two versions. */
export const comparisonSchema = z.object({
  sandbox: versionSchema,
  production: versionSchema.nullable(),
  settings: z.array(z.object({ name: z.string(), from: value, to: value })),
  tags: z.object({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    renamed: z.array(z.object({ from: z.string(), to: z.string() })),
    /** They are among the removed ones as well. */
    merged: z.array(z.object({ from: z.string(), into: z.string() })),
  }),
  data: z.object({
    added: z.number().int(),
    deleted: z.number().int(),
    tagged: z.number().int(),
    retagged: z.number().int(),
    untagged: z.number().int(),
  }),
  per_tag: z.array(
    z.object({
      tag_id: z.number().int(),
      name: z.string(),
      sandbox: z.number().nullable(),
      production: z.number().nullable(),
    }),
  ),
})
export type Comparison = z.infer<typeof comparisonSchema>
