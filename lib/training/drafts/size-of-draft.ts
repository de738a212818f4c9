import type { Settings } from '@/lib/contracts/settings'
import type { Strategy } from '@/lib/engine/settings'
import { expectedWork } from '@/lib/training/learn/expected-work'
import type { CorpusSize } from './growing-corpus'

/** As long as somebody who tags may wait for what comes next. */
const MOST_SECONDS = 2
/** Reading, which is done before the first tag comes, and kept. */
const MOST_SECONDS_AHEAD = 6

/** Texts are read to see how long they are: of so many, that alone takes too long. */
export const MOST_TAGGED_TEXTS = 20_000

type Sort = { settings: Settings; strategy: Strategy; surveyed: Float64Array | null; tags: number }

/** Whether it is expected to take too long to read these texts, or to learn from so many of them with every tag. */
export function isTooLarge(sort: Sort, { texts, entries }: CorpusSize, learnt: number): boolean {
  const { settings, strategy, surveyed, tags } = sort
  const alike = { ngrams: 0, tags, folds: 0, settings, strategy }
  const workOf = (load: { texts: number; entries: number; untagged: number }) =>
    expectedWork({ ...alike, ...load }, 1)
  const share = texts === 0 ? 0 : Math.min(1, learnt / texts)
  const once = workOf({ texts: learnt, entries: entries * share, untagged: 0 }).folds
  const all = workOf({ texts, entries, untagged: surveyed === null ? 0 : texts })
  const survey = all.folds - workOf({ texts, entries, untagged: 0 }).folds
  return once > MOST_SECONDS || all.preparing + survey > MOST_SECONDS_AHEAD
}
