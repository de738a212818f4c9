import { normaliseText } from './normalise'

const WORDS = /\p{L}[\p{L}\p{M}]*/gu

/**
 * What copies of a text have in common: its letters, without case, spacing, digits and punctuation.
 * Copies share a fold, or a model would be asked about texts that it has learnt by heart. A text
 * without letters ("123", "!!!", an emoji) is its own key. As long as the text: hash it to store it.
 */
export function groupKey(text: string): string {
  const words = normaliseText(text).match(WORDS)
  return words === null ? text : words.join(' ')
}
