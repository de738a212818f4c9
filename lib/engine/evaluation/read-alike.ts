import type { Corpus } from '@/lib/engine/features/corpus'
import { hasTag, type TagRows } from '@/lib/engine/tag-rows'

type Rows = Pick<Corpus, 'starts' | 'ngrams' | 'counts'>

/**
 * Pairs of texts that have no tag in common and the same n-grams equally often, each text in at most one pair as the second: whatever is
 * learnt answers both alike. Texts without an n-gram or a tag are none. At most `most` pairs, in the order of the texts.
 */
export function readAlike(corpus: Rows, tags: TagRows, most: number): [number, number][] {
  const firstsOf = new Map<number, number[]>()
  const pairs: [number, number][] = []
  for (let text = 0; text + 1 < tags.starts.length && pairs.length < most; text++) {
    if (corpus.starts[text] === corpus.starts[text + 1]) continue
    if (tags.starts[text] === tags.starts[text + 1]) continue
    const hash = hashOf(corpus, text)
    const firsts = firstsOf.get(hash) ?? []
    const same = firsts.filter((other) => areSame(corpus, other, text))
    const other = same.find((first) => !shareTag(tags, first, text))
    if (other !== undefined) pairs.push([other, text])
    // one text of each kind of tags is enough to meet all others with
    if (same.length === 0 || (other !== undefined && same.length < MOST_KINDS)) {
      firstsOf.set(hash, [...firsts, text])
    }
  }
  return pairs
}

/** So many texts that are read alike and have different tags are kept to compare with. */
const MOST_KINDS = 8

/** Does not depend on the order of the n-grams. */
function hashOf({ starts, ngrams, counts }: Rows, text: number): number {
  let hash = 0
  for (let p = starts[text]!; p < starts[text + 1]!; p++) {
    hash = (hash + Math.imul(ngrams[p]! + 1, 0x9e3779b1) * counts[p]!) | 0
  }
  return hash
}

function areSame({ starts, ngrams, counts }: Rows, one: number, other: number): boolean {
  const [from, to] = [starts[one]!, starts[one + 1]!]
  if (starts[other + 1]! - starts[other]! !== to - from) return false
  const countOf = new Map<number, number>()
  for (let p = from; p < to; p++) countOf.set(ngrams[p]!, counts[p]!)
  for (let p = starts[other]!; p < starts[other + 1]!; p++) {
    if (countOf.get(ngrams[p]!) !== counts[p]) return false
  }
  return true
}

function shareTag(tags: TagRows, one: number, other: number): boolean {
  for (let p = tags.starts[one]!; p < tags.starts[one + 1]!; p++) {
    if (hasTag(tags, other, tags.tags[p]!)) return true
  }
  return false
}
