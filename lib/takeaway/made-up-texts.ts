import type { Model } from '@/lib/engine/model'
import { createRandom } from '@/lib/engine/random'

const MOST_WORDS = 20
/** What stands between words now and then, so that numbers, signs and feelings are read, too. */
const BETWEEN = ['. ', '! ', ', ', ' 12.50 ', ' — ', ' :) ', ' 👍 ', '? ', ' @someone ', "'"]

/** Texts that nobody wrote, of words that the model knows: the same for the same model. */
export function madeUpTexts({ trained, tags }: Model, count: number): string[] {
  const words = wordsOf(trained.vocabulary)
  const random = createRandom(words.length * 31 + tags.length)
  const pick = (list: readonly string[]) => list[random() % list.length] ?? ''
  return Array.from({ length: count }, () => {
    let text = ''
    for (let left = 1 + (random() % MOST_WORDS); left > 0; left--) {
      text += pick(words) + (random() % 6 === 0 ? pick(BETWEEN) : ' ')
    }
    return text
  })
}

function wordsOf({ surfaces, terms }: Model['trained']['vocabulary']): string[] {
  const { starts, chars } = surfaces.starts.length > 1 ? surfaces : terms
  const words: string[] = []
  for (let word = 0; word + 1 < starts.length; word++) {
    const text = String.fromCharCode(...chars.subarray(starts[word], starts[word + 1]))
    if (text !== '') words.push(text)
  }
  return words
}
