import 'server-only'
import { setImmediate } from 'node:timers/promises'

/** About two milliseconds of work. */
const CHARACTERS_PER_TURN = 20_000

/** Works on texts a few at a time and lets other requests in between: one with 500 long texts stops nobody. */
export async function inTurns<Result>(
  texts: readonly string[],
  work: (texts: readonly string[]) => Result[],
): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < texts.length; ) {
    if (start > 0) await setImmediate()
    let end = start
    let characters = 0
    while (end < texts.length && (end === start || characters < CHARACTERS_PER_TURN)) {
      characters += texts[end]?.length ?? 0
      end += 1
    }
    for (const result of work(texts.slice(start, end))) results.push(result)
    start = end
  }
  return results
}
