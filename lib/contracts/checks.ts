import { z } from 'zod'

/** So many texts at most are held against a version, those checked last: they are answered while one waits. */
export const CHECKED_TEXTS = 1_000

/** What people said since a deploy, held against the answers of the version that was deployed. */
export const checksSchema = z.object({
  /** Texts that people tagged or confirmed since. */
  checked: z.number().int(),
  /** Of those, that the version answers as they are tagged now, by a model that had not seen them. */
  right: z.number().int(),
  /** The 95 % interval of the share. */
  interval: z.tuple([z.number(), z.number()]).readonly(),
  /** Of those, tagged with the answer of this very version on screen, which may have led the person. */
  seen: z.number().int(),
  /** Of those, that the version before answers differently; null where there is none. */
  changed: z
    .object({
      checked: z.number().int(),
      only_this: z.number().int(),
      only_before: z.number().int(),
    })
    .nullable(),
})
export type Checks = z.infer<typeof checksSchema>
