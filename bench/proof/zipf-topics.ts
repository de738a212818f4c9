import { createRandom, type Random } from '@/lib/engine/random'
import type { Population } from './population'

const WORDS = 6000
const TEXTS = 32_000
/** Words that a tag uses more often than others. */
const TOPIC_WORDS = 150
const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ka',
  'le',
  'mi',
  'no',
  'pu',
  'ra',
  'se',
  'ti',
  'vo',
]
/** Texts whose tag is another one: no version can get them right. */
const MISTAGGED = 0.04

/**
 * Texts of 4 to 15 words. Word w of the vocabulary is drawn with probability ∝ 1 / (w + 3) (Zipf–Mandelbrot); with a
 * probability of its own each text takes a word from the topic of its tag instead, drawn by the same law from 150 words.
 * Topics overlap where the draw made them. Tag k has probability ∝ 1 / (k + 1)^skew.
 */
export function zipfTopics(hasRareTags: boolean): Population {
  const tagCount = hasRareTags ? 14 : 8
  const random = createRandom(hasRareTags ? 77_003 : 77_001)
  const uniform = () => random() / 2 ** 32
  const words = Array.from({ length: WORDS }, (_, word) => wordOf(word))
  const background = zipfSampler(WORDS, uniform)
  const withinTopic = zipfSampler(TOPIC_WORDS, uniform)
  const topics = Array.from({ length: tagCount }, () =>
    Int32Array.from({ length: TOPIC_WORDS }, () => Math.floor(WORDS * uniform() ** 2)),
  )
  const drawTag = samplerOf(
    Array.from({ length: tagCount }, (_, tag) => 1 / (tag + 1) ** (hasRareTags ? 1.5 : 0.4)),
    uniform,
  )
  const labels = new Int32Array(TEXTS)
  const seen = new Set<string>()
  const texts: string[] = []
  while (texts.length < TEXTS) {
    const tag = drawTag()
    const topic = topics[tag] ?? new Int32Array(TOPIC_WORDS)
    const aboutTopic = 0.1 + 0.4 * uniform()
    const length = 4 + (random() % 12)
    const text = Array.from(
      { length },
      () => words[uniform() < aboutTopic ? (topic[withinTopic()] ?? 0) : background()],
    ).join(' ')
    if (seen.has(text)) continue
    seen.add(text)
    labels[texts.length] = uniform() < MISTAGGED ? otherTag(tag, tagCount, random) : tag
    texts.push(text)
  }
  return { name: hasRareTags ? 'zipf-rare' : 'zipf', texts, labels, tagCount, hasRareTags }
}

export function otherTag(tag: number, tagCount: number, random: Random): number {
  return (tag + 1 + (random() % (tagCount - 1))) % tagCount
}

/** A word of four syllables, another one for each number. */
function wordOf(word: number): string {
  const base = SYLLABLES.length
  return [0, 1, 2, 3].map((place) => SYLLABLES[Math.floor(word / base ** place) % base]).join('')
}

function zipfSampler(count: number, uniform: () => number): () => number {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 3))
  return samplerOf(weights, uniform)
}

/** Draws an index with a probability in proportion to its weight. */
function samplerOf(weights: readonly number[], uniform: () => number): () => number {
  let total = 0
  const sums = weights.map((weight) => {
    total += weight
    return total
  })
  return () => {
    const target = uniform() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    return low
  }
}
