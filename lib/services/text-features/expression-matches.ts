import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { ExpressionMatches } from '@/lib/contracts/features'
import type { RegularExpression } from '@/lib/contracts/settings'
import { createMatchLister } from '@/lib/engine/explain/list-matches'

/** As many as fit into the line below an expression. */
const EXAMPLES = 3
/** Characters times expressions: about a tenth of a second, in turns of a few milliseconds. */
const MOST_WORK = 150_000
const WORK_PER_TURN = 5_000

/**
 * What each expression matches in these texts, together as training reads them; of many expressions or long texts, in so
 * many of the first texts as can be read at once.
 */
export async function expressionMatches(
  expressions: readonly RegularExpression[],
  texts: readonly string[],
): Promise<ExpressionMatches[]> {
  if (expressions.length === 0) return []
  const read = affordable(texts, MOST_WORK / expressions.length)
  const list = createMatchLister(expressions)
  const found = expressions.map(() => ({ texts: 0, examples: new Set<string>() }))
  await inTurns(read, expressions.length, (text) => {
    const matches = list(text)
    for (const pattern of new Set(matches.map((match) => match.pattern))) {
      const own = found[pattern]
      if (own) own.texts += 1
    }
    for (const match of matches) found[match.pattern]?.examples.add(match.text)
    return true
  })
  const described: ExpressionMatches[] = []
  for (const [index, { name, pattern }] of expressions.entries()) {
    const { texts: count = 0, examples = [] } = found[index] ?? {}
    described.push({
      name,
      pattern,
      looked_at: read.length,
      texts: count,
      examples: [...examples].slice(0, EXAMPLES),
      is_taken: count === 0 && (await matchesAlone({ name, pattern }, read)),
    })
  }
  return described
}

/** Whether it would match if no other expression took the same. */
async function matchesAlone(expression: RegularExpression, texts: readonly string[]) {
  const list = createMatchLister([expression])
  let isFound = false
  await inTurns(texts, 1, (text) => {
    isFound = list(text).length > 0
    return !isFound
  })
  return isFound
}

/** Lets other requests in between; `work` says whether to go on. */
async function inTurns(
  texts: readonly string[],
  factor: number,
  work: (text: string) => boolean,
): Promise<void> {
  let done = 0
  for (const text of texts) {
    if (!work(text)) return
    done += text.length * factor
    if (done < WORK_PER_TURN) continue
    done = 0
    await setImmediate()
  }
}

/** The first texts that have at most so many characters together, one at least. */
function affordable(texts: readonly string[], characters: number): string[] {
  let left = characters
  return texts.filter((text, index) => {
    left -= text.length
    return index === 0 || left >= 0
  })
}
