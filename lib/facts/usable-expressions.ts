import { EXPRESSION_NAME, PATTERN_LENGTH } from '@/lib/contracts/limits'
import type { RegularExpression } from '@/lib/contracts/settings'

const REFUSED_PATTERN = /^regular_expressions\.(\d+)\.pattern$/

/** What is wrong with the form of an own expression, if anything is; whether the pattern can be used, the server knows. */
export function expressionProblem({ name, pattern }: RegularExpression): string | undefined {
  if (!EXPRESSION_NAME.test(name)) {
    return 'The name of a regular expression must be 1 to 50 letters, digits or underscores.'
  }
  if (pattern === '') return 'The pattern of a regular expression must not be empty.'
  if (pattern.length > PATTERN_LENGTH) {
    return `The pattern of a regular expression may have at most ${PATTERN_LENGTH} characters.`
  }
  return undefined
}

/** Those whose name and pattern have the form that the API takes; of one name the first. */
export function wellFormedExpressions(all: readonly RegularExpression[]): RegularExpression[] {
  return all.filter(
    (one, at) =>
      expressionProblem(one) === undefined && all.findIndex(({ name }) => name === one.name) === at,
  )
}

/** Without those whose pattern was refused, by the paths of the refusal; null if it was none of them. */
export function withoutRefused(
  all: readonly RegularExpression[],
  fields: readonly { path: string }[],
): RegularExpression[] | null {
  const refused = new Set(fields.map(({ path }) => Number(REFUSED_PATTERN.exec(path)?.[1] ?? -1)))
  // The API counts from 1.
  const left = all.filter((_, at) => !refused.has(at + 1))
  return left.length < all.length ? left : null
}
