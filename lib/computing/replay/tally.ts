import type { Replay } from '@/lib/contracts/replay'
import type { WordCount } from '@/lib/engine/word-counter'

export type Answered = { tags: number[]; confidence: number }

/** A change from no tag, or to none. */
const NONE = 0
/** Rows of the table from tag to tag that are kept: a page shows five, a file of all changes is there as well. */
const PAIRS_KEPT = 200

/** Counts what becomes of requests, one after the other. */
export function createTally() {
  const pairs = new Map<string, { from: number; to: number; count: number }>()
  const perTag = new Map<number, number>()
  let requests = 0
  let confidence = 0
  let words = 0
  let unknownWords = 0

  function count(from: number, to: number): void {
    const pair = pairs.get(`${from} ${to}`) ?? { from, to, count: 0 }
    pair.count += 1
    pairs.set(`${from} ${to}`, pair)
  }

  return {
    requests: () => requests,
    /** Whether the answer changes. */
    add(before: Answered, now: Answered, counted: WordCount): boolean {
      requests += 1
      // As requests are counted: an answer without a tag is none to be sure of.
      confidence += now.tags.length > 0 ? now.confidence : 0
      words += counted.words
      unknownWords += counted.unknown
      for (const tag of now.tags) perTag.set(tag, (perTag.get(tag) ?? 0) + 1)
      const lost = before.tags.filter((tag) => !now.tags.includes(tag))
      const gained = now.tags.filter((tag) => !before.tags.includes(tag))
      // Of several tags the lost and gained ones are paired in their order: the likeliest with the likeliest.
      for (let place = 0; place < Math.max(lost.length, gained.length); place++) {
        count(lost[place] ?? NONE, gained[place] ?? NONE)
      }
      return lost.length + gained.length > 0
    },
    result(): Pick<Replay, 'requests' | 'pairs' | 'forecast'> {
      return {
        requests,
        pairs: [...pairs.values()]
          .sort((one, other) => other.count - one.count || one.from - other.from)
          .slice(0, PAIRS_KEPT)
          .map((pair) => ({ from: pair.from || null, to: pair.to || null, count: pair.count })),
        forecast: {
          shares: [...perTag].map(([tag_id, texts]) => ({ tag_id, share: texts / requests })),
          mean_confidence: requests === 0 ? 0 : confidence / requests,
          unknown_words: words === 0 ? 0 : unknownWords / words,
        },
      }
    },
  }
}
