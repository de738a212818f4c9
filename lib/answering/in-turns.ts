import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Steps } from '@/lib/engine/steps'

/** About two milliseconds of work. */
const CHARACTERS_PER_TURN = 20_000
/** So long others may wait for what comes in steps. */
const TURN_MS = 5

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

/** Takes the steps of something and lets others in between. */
export async function stepsInTurns<Result>(steps: Steps<Result>): Promise<Result> {
  let begun = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - begun < TURN_MS) continue
    await setImmediate()
    begun = performance.now()
  }
}
