import { type RegularExpression, regularExpressionSchema } from '@/lib/contracts/settings'

const REFUSED_PATTERN = /^regular_expressions\[(\d+)\]\.pattern$/

/** Those whose name and pattern have the form that the API takes; of one name the first. */
export function wellFormedExpressions(all: readonly RegularExpression[]): RegularExpression[] {
  return all.filter(
    (one, at) =>
      regularExpressionSchema.safeParse(one).success &&
      all.findIndex(({ name }) => name === one.name) === at,
  )
}

/** Without those whose pattern was refused, by the paths of the refusal; null if it was none of them. */
export function withoutRefused(
  all: readonly RegularExpression[],
  fields: readonly { path: string }[],
): RegularExpression[] | null {
  const refused = new Set(fields.map(({ path }) => Number(REFUSED_PATTERN.exec(path)?.[1] ?? -1)))
  const left = all.filter((_, at) => !refused.has(at))
  return left.length < all.length ? left : null
}
