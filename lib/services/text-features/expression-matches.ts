import 'server-only'
import type { ExpressionMatches } from '@/lib/contracts/features'
import type { RegularExpression, Settings } from '@/lib/contracts/settings'
import { createMatchLister } from '@/lib/engine/explain/list-matches'

/** As many as fit into the line below an expression. */
const EXAMPLES = 3
/** Characters times expressions: about a tenth of a second. */
const MOST_WORK = 150_000

/**
 * What each expression matches in these texts, together as training reads them; of many expressions or long texts, in so
 * many of the first texts as can be read at once.
 */
export function expressionMatches(
  settings: Settings,
  texts: readonly string[],
): ExpressionMatches[] {
  const { regular_expressions: expressions } = settings
  if (expressions.length === 0) return []
  const read = affordable(texts, MOST_WORK / expressions.length)
  const list = createMatchLister(settings)
  const found = expressions.map(() => ({ texts: 0, examples: new Set<string>() }))
  for (const text of read) {
    const matches = list(text)
    for (const pattern of new Set(matches.map((match) => match.pattern))) {
      const own = found[pattern]
      if (own) own.texts += 1
    }
    for (const match of matches) found[match.pattern]?.examples.add(match.text)
  }
  const described: ExpressionMatches[] = []
  for (const [index, { name, pattern }] of expressions.entries()) {
    const { texts: count = 0, examples = [] } = found[index] ?? {}
    described.push({
      name,
      pattern,
      looked_at: read.length,
      texts: count,
      examples: [...examples].slice(0, EXAMPLES),
      is_taken: count === 0 && matchesAlone(settings, { name, pattern }, read),
    })
  }
  return described
}

/** Whether it would match if no other expression took the same. */
function matchesAlone(
  settings: Settings,
  expression: RegularExpression,
  texts: readonly string[],
): boolean {
  const list = createMatchLister({ ...settings, regular_expressions: [expression] })
  return texts.some((text) => list(text).length > 0)
}

/** The first texts that have at most so many characters together, one at least. */
function affordable(texts: readonly string[], characters: number): string[] {
  let left = characters
  return texts.filter((text, index) => {
    left -= text.length
    return index === 0 || left >= 0
  })
}
