import 'server-only'
import type { RegularExpression } from '@/lib/contracts/settings'
import { patternProblem } from '@/lib/engine/text/patterns'
import { invalidField } from '@/lib/errors'

/** Throws for a pattern that the engine cannot use, naming it and saying why. */
export function checkExpressions(expressions: readonly RegularExpression[] = []): void {
  expressions.forEach(({ name, pattern }, index) => {
    const problem = patternProblem(pattern)
    if (problem === null) return
    const path = `regular_expressions[${index}].pattern`
    throw invalidField(path, `The pattern of ${name} cannot be used. ${problem}`, pattern)
  })
}
