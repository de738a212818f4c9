import { readLines } from '@/bench/sets/data-set'
import { learnDraw } from '@/bench/sets/learn-draw'
import type { Settings } from '@/lib/engine/settings'
import { type Scores, testOn } from './scores'

export type FewTagsAsk = {
  readonly train: string
  readonly test: string
  /** Places in the lines of the training file that have a tag: what was tagged. All others are there without a tag. */
  readonly draws: readonly (readonly number[])[]
  readonly settings: Partial<Settings>
}

/** Of each draw, a training as the product does it, on one thread, and what it says of the test file. */
export async function fewTags({ train, test, draws, settings }: FewTagsAsk): Promise<Scores[]> {
  const lines = readLines(train).filter(({ tags }) => tags.length > 0)
  const testLines = readLines(test)
  const scores: Scores[] = []
  for (const draw of draws) {
    const { model } = await learnDraw(lines, draw, settings)
    scores.push(testOn(model, testLines))
  }
  return scores
}
