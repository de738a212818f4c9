import 'server-only'
import type { Steps } from '@/lib/engine/steps'
import { isTurnOver, nextTurn } from './turn'

/** Works on one text after the other and lets other requests in between: one with 500 texts stops nobody. */
export async function inTurns<Result>(
  texts: readonly string[],
  work: (text: string) => Result,
): Promise<Result[]> {
  const results: Result[] = []
  for (const text of texts) {
    if (isTurnOver()) await nextTurn()
    results.push(work(text))
  }
  return results
}

/** Takes the steps of something and lets others in between. */
export async function stepsInTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (isTurnOver()) await nextTurn()
  }
}
