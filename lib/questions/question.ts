import 'server-only'
import { z } from 'zod'
import type { AnalysisKind } from '@/lib/contracts/analysis'

/** Of an input, and so of a key. */
export type Parts = Record<string, number | string>

/**
 * A question about versions that takes too long for a request: the job runner computes it once, and the answer is kept under
 * all that it depends on.
 */
export type Question<Kind extends AnalysisKind, Input extends Parts, Result> = {
  kind: Kind
  /** The parts of the input with points between them. */
  keyOf: (input: Input) => string
  /** How the keys of all inputs begin that begin with these parts. */
  prefixOf: (beginning: Partial<Input>) => string
  /** Throws for a key that `keyOf` has not made. */
  inputOf: (key: string) => Input
  /** What is computed has this shape. One that is stored and has not, as another release made it, counts as not there. */
  result: z.ZodType<Result>
}

/** A part of an input: a number of a version, a revision, an id. */
export const whole = z.string().regex(/^\d+$/).transform(Number)
/** Only as the last part, because it may have points of its own. */
export const words = z.string().min(1)

/** `input` names the parts of the key in their order, which existing databases rely on. */
export function question<Kind extends AnalysisKind, Input extends Parts, Result>(
  kind: Kind,
  { input, result }: { input: Shape<Input>; result: z.ZodType<Result> },
): Question<Kind, Input, Result> {
  const names = Object.keys(input.shape)
  const joined = (parts: Partial<Input>, wanted: readonly string[]) =>
    wanted.map((name) => parts[name]).join('.')
  return {
    kind,
    result,
    keyOf: (parts) => joined(parts, names),
    prefixOf: (beginning) =>
      `${joined(
        beginning,
        names.filter((name) => name in beginning),
      )}.`,
    inputOf(key) {
      const parts = key.split('.')
      const last = parts.splice(names.length - 1).join('.')
      const named = [...parts, last].map((part, place) => [names[place], part])
      return input.parse(Object.fromEntries(named))
    },
  }
}

type Shape<Input> = z.ZodType<Input> & { shape: object }
