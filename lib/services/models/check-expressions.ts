import 'server-only'
import type { RegularExpression } from '@/lib/contracts/settings'
import { LARGEST_PROGRAMS, patternProblem, programSizes } from '@/lib/engine/text/patterns'
import { AppError, invalidField } from '@/lib/errors'

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
  const size = programSizes(expressions.map(({ pattern }) => pattern))
  if (size <= LARGEST_PROGRAMS) return
  const most = LARGEST_PROGRAMS.toLocaleString('en')
  throw invalidField(
    'regular_expressions',
    `The regular_expressions are too large together: they have ${size.toLocaleString('en')} steps, and at most ${most} are read in time. Repetitions such as {100} count as often as they repeat.`,
    expressions.map(({ name }) => name),
  )
}
