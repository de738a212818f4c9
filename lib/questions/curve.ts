import 'server-only'
import { z } from 'zod'
import { question, whole, words } from './question'

const interval = z.tuple([z.number(), z.number()])

/** What is measured once; forecast and distances are worked out from it for the goal of the day. */
const measuredCurve = z.object({
  version: z.number(),
  texts: z.number(),
  folds: z.number(),
  points: z.array(
    z.object({
      share: z.number(),
      macro_f1: z.number(),
      interval,
      /** Per tag; null where nothing was measured. */
      f1: z.array(z.object({ f1: z.number(), interval }).nullable()),
    }),
  ),
  tags: z.array(z.object({ id: z.number(), name: z.string(), texts: z.number() })),
})
export type MeasuredCurve = z.infer<typeof measuredCurve>

/** How good parts of what a version was trained on would have been enough for, by the engine of this release. */
export const curve = question('curve', {
  input: z.object({ version: whole, engine: words }),
  result: measuredCurve,
})
export type CurveInput = ReturnType<typeof curve.inputOf>
