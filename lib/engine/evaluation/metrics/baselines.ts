import type { Strategy } from '@/lib/engine/settings'
import { countTexts, countWithoutTag, hasTag, type TagRows } from '@/lib/engine/tag-rows'

/** What is reached without learning anything. */
export type Baseline = {
  readonly accuracy: number
  readonly macroF1: number
  /** Multi-tag only. */
  readonly microF1: number | null
}

export type Baselines = {
  /** Always the same answer: the most frequent tag, multi-tag the most frequent set of tags. */
  readonly mostFrequent: Baseline & { readonly tags: readonly number[] }
  /** Answers drawn at random, each tag as often as it occurs: the expected scores. */
  readonly chance: Baseline
}

/**
 * With n texts, n_k of them with tag k and π_k = n_k / n. Always answering tag a is right in π_a of the texts, and has
 * F1_a = 2 n_a / (n_a + n). Answering tag k with probability π_k, whatever the text, is right in Σ π_k² of the
 * single-tag texts, where that none fits counts as a tag; each tag's F1 is about 2 n π_k² / (2 n π_k) = π_k. Multi-tag, each tag is drawn by itself: the exact set
 * is met with the mean over texts of Π_k (π_k where the text has k, 1 − π_k where not); micro F1 is Σ π_k² / Σ π_k.
 */
export function baselinesOf(tags: TagRows, tagCount: number, strategy: Strategy): Baselines {
  const texts = countTexts(tags)
  const counts = new Float64Array(tagCount)
  for (const tag of tags.tags) counts[tag]!++
  const shares = counts.map((count) => count / Math.max(1, texts))
  const isMulti = strategy === 'multi'
  const always = isMulti ? mostFrequentSet(tags) : [shares.indexOf(Math.max(...shares))]
  return {
    mostFrequent: { tags: always, ...alwaysAnswering(always, tags, counts, isMulti) },
    chance: {
      accuracy: isMulti
        ? exactByChance(tags, shares)
        : sumOfSquares(shares) + (countWithoutTag(tags) / Math.max(1, texts)) ** 2,
      macroF1: meanOfPresent(shares, counts),
      microF1: isMulti ? sumOfSquares(shares) / Math.max(1e-12, sum(shares)) : null,
    },
  }
}

function alwaysAnswering(
  answer: readonly number[],
  tags: TagRows,
  counts: Float64Array,
  isMulti: boolean,
): Baseline {
  const texts = countTexts(tags)
  let right = 0
  for (let text = 0; text < texts; text++) {
    const size = tags.starts[text + 1]! - tags.starts[text]!
    const isMet = answer.every((tag) => hasTag(tags, text, tag))
    if (isMet && (!isMulti || size === answer.length)) right++
  }
  const f1 = counts.map((count, tag) => (answer.includes(tag) ? (2 * count) / (count + texts) : 0))
  const hits = answer.reduce((total, tag) => total + counts[tag]!, 0)
  return {
    accuracy: right / Math.max(1, texts),
    macroF1: meanOfPresent(f1, counts),
    microF1: isMulti ? (2 * hits) / Math.max(1, sum(counts) + texts * answer.length) : null,
  }
}

/** Of sets that are equally frequent, the one that comes first. */
function mostFrequentSet({ starts, tags }: TagRows): number[] {
  const sets = new Map<string, { tags: number[]; texts: number }>()
  for (let text = 0; text + 1 < starts.length; text++) {
    const row = Array.from(tags.subarray(starts[text], starts[text + 1]))
    const key = row.join()
    const known = sets.get(key)
    if (known) known.texts += 1
    else sets.set(key, { tags: row, texts: 1 })
  }
  let best = { tags: [] as number[], texts: 0 }
  for (const set of sets.values()) if (set.texts > best.texts) best = set
  return best.tags
}

function exactByChance(tags: TagRows, shares: Float64Array): number {
  const texts = countTexts(tags)
  // ln Π (1 − π_k), to which each tag that a text has adds ln π_k − ln (1 − π_k)
  const none = shares.reduce((total, share) => total + Math.log1p(-Math.min(share, 1 - 1e-12)), 0)
  let chance = 0
  for (let text = 0; text < texts; text++) {
    let logarithm = none
    for (let p = tags.starts[text]!; p < tags.starts[text + 1]!; p++) {
      const share = Math.min(shares[tags.tags[p]!]!, 1 - 1e-12)
      logarithm += Math.log(share) - Math.log1p(-share)
    }
    chance += Math.exp(logarithm)
  }
  return chance / Math.max(1, texts)
}

/** The mean over the tags that have a text. */
function meanOfPresent(scores: Float64Array, counts: Float64Array): number {
  const present = scores.filter((_, tag) => counts[tag]! > 0)
  return present.length === 0 ? 0 : sum(present) / present.length
}

function sumOfSquares(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number * number, 0)
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0)
}
