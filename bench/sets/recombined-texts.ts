import { createRandom } from '@/lib/engine/random'
import type { LabelledTexts } from './labelled-texts'

const SEED = 20_260
/** How often a new word is met again: with Zipf's law, half of all words are met once. */
const REPEATS = 2

export type NextText = () => { text: string; tag: number }

/**
 * Any number of texts like real ones, the same ones each time: the beginning of one text and the end of another of its tag.
 * Beyond the length of the source, words are added that no source has, at the rate at which a vocabulary grows
 * with the words read, K n^β (Heaps 1978), K and β measured on the source.
 */
export function recombineTexts({ texts, tags, tagNames }: LabelledTexts): NextText {
  const random = createRandom(SEED)
  const words = texts.map((text) => text.split(/\s+/))
  const tagOf = Array.from(texts, (_, row) => tags.tags[tags.starts[row] ?? 0] ?? 0)
  const rowsOf = tagNames.map((_, tag) => [...tagOf.keys()].filter((row) => tagOf[row] === tag))
  const sourceWords = words.flat()
  const { scale, exponent } = vocabularyGrowth(sourceWords)
  const newWords: string[] = []
  let read = 0

  const pick = <Item>(items: readonly Item[]) => items[random() % items.length] as Item
  const share = () => random() / 2 ** 32

  function invent(): string {
    const [beginning, end] = [pick(sourceWords), pick(sourceWords)]
    const word = beginning.slice(0, Math.ceil(beginning.length / 2)) + end.slice(end.length >> 1)
    newWords.push(word)
    return word
  }

  function change(word: string): string {
    read += 1
    if (read < sourceWords.length) return word
    const rate = scale * exponent * read ** (exponent - 1)
    const drawn = share()
    if (drawn < rate) return invent()
    return drawn < (1 + REPEATS) * rate && newWords.length > 0 ? pick(newWords) : word
  }

  return () => {
    const row = random() % texts.length
    const tag = tagOf[row] ?? 0
    const beginning = words[row] ?? []
    const end = words[pick(rowsOf[tag] ?? [row])] ?? []
    const mixed = [
      ...beginning.slice(0, Math.ceil(share() * beginning.length)),
      ...end.slice(Math.floor(share() * end.length)),
    ]
    return { text: mixed.map(change).join(' '), tag }
  }
}

/** K and β through two points: a tenth of the words, and all of them. */
export function vocabularyGrowth(words: readonly string[]): { scale: number; exponent: number } {
  const tenth = Math.max(1, Math.floor(words.length / 10))
  const early = new Set(words.slice(0, tenth)).size
  const all = new Set(words).size
  const exponent = Math.log(all / early) / Math.log(words.length / tenth)
  return { scale: all / words.length ** exponent, exponent }
}
