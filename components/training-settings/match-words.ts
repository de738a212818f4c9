import type { ExpressionMatches } from '@/lib/contracts/features'
import { count } from '@/lib/format/count'

/** “AB-1234”, “CD-99” … in 12 of the newest 500 texts. Null where there are no texts. */
export function matchWords(matches: ExpressionMatches): string | null {
  const { looked_at, texts, examples, is_taken } = matches
  if (looked_at === 0) return null
  const where = `the newest ${count(looked_at)} texts`
  if (is_taken) return `Matches nothing in ${where} that other expressions leave.`
  if (texts === 0) return `Matches nothing in ${where}.`
  const shown = examples.map((example) => `“${example}”`).join(', ')
  return `${shown}: in ${count(texts)} of ${where}`
}
