import type { Place } from './places'
import type { RawPlaces } from './raw-places'
import type { Trace } from './trace'

export type WordWeight = Place & { readonly weight: number }

/**
 * What each word of a text adds to a margin: a feature that occurs n times in groups of m words gives
 * 1 / (n · m) of its contribution to each of them. All words together add up to what all features do.
 */
export function weighWords(
  trace: Trace,
  raw: RawPlaces,
  features: Int32Array,
  weights: Float64Array,
  most: number,
): WordWeight[] {
  const weightOf = new Map(Array.from(features, (feature, i) => [feature, weights[i]!]))
  const times = new Map<number, number>()
  for (let o = 0; o < trace.features.length; o++) {
    const feature = trace.features.items[o]!
    times.set(feature, (times.get(feature) ?? 0) + 1)
  }
  const sums = new Float64Array(trace.wordStarts.length)
  for (let o = 0; o < trace.features.length; o++) {
    const feature = trace.features.items[o]!
    const [first, last] = [trace.firstWords.items[o]!, trace.lastWords.items[o]!]
    const part = (weightOf.get(feature) ?? 0) / (times.get(feature)! * (last - first + 1))
    for (let word = first; word <= last; word++) sums[word]! += part
  }
  const words = wordsOf(trace, raw, sums).filter(({ weight }) => weight !== 0)
  if (words.length <= most) return words
  const strengths = words.map(({ weight }) => Math.abs(weight)).sort((a, b) => b - a)
  return words.filter(({ weight }) => Math.abs(weight) >= strengths[most - 1]!).slice(0, most)
}

/** Words one after the other; those that share characters of the raw text are one. */
function wordsOf(trace: Trace, raw: RawPlaces, sums: Float64Array): WordWeight[] {
  const words: WordWeight[] = []
  for (let word = 0; word < sums.length; word++) {
    const start = raw.startOf(trace.wordStarts.items[word]!)
    const end = raw.endOf(endOf(trace, word))
    const before = words.at(-1)
    if (before !== undefined && start < before.end) {
      const weight = before.weight + sums[word]!
      words[words.length - 1] = { start: before.start, end: Math.max(before.end, end), weight }
    } else words.push({ start, end, weight: sums[word]! })
  }
  return words
}

/** A hashtag is one word and its text the next: the first ends where the second begins. */
function endOf({ wordStarts, wordEnds }: Trace, word: number): number {
  const end = wordEnds.items[word]!
  if (word + 1 === wordStarts.length) return end
  const next = wordStarts.items[word + 1]!
  return next > wordStarts.items[word]! ? Math.min(end, next) : end
}
