import 'server-only'
import type { RegularExpression } from '@/lib/contracts/settings'
import { patternProblem } from '@/lib/engine/text/patterns'
import { AppError } from '@/lib/errors'

/** Throws for patterns that the engine cannot use, naming each and saying why. */
export function checkExpressions(expressions: readonly RegularExpression[] = []): void {
  const fields = expressions.flatMap(({ name, pattern }, index) => {
    const problem = patternProblem(pattern)
    if (problem === null) return []
    const path = `regular_expressions.${index + 1}.pattern`
    const message = `The pattern of ${name} cannot be used. ${problem}`
    return [{ path, message, value: pattern }]
  })
  const sentences = fields.map(({ message }) => message).join(' ')
  if (fields.length > 0) throw new AppError('REQUEST_PARAMS_ERROR', sentences, { fields })
}
