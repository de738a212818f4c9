import { mix } from '@/lib/engine/features/slots'
import { normaliseText } from '@/lib/engine/text/normalise'

/** More say no more of whether two texts are alike, and so the longest text takes no more room than a page. */
const MOST_MARKS = 192

/**
 * Addresses and mentions differ from copy to copy. Those with an @ are looked for where a word begins: from each letter of
 * an endless word it would take the square of its length.
 */
const ADDRESSES = /\bhttps?:\/\/\S+|(?<!\S)\S*@\S+/g
const ACCENTS = /\p{Mn}/gu
/** Three characters in a row of a script without spaces, wherever they begin, or a run of other letters and digits. */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]'
const WORDS = new RegExp(
  `(${UNSPACED})(?=(${UNSPACED}{0,2}))|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
)
const DIGIT = /\p{Nd}/u

/** The lowest bit of a mark says what it is of. */
const PAIR_MARK = 0
const WORD_MARK = 1
export const isOfWord = (mark: number) => (mark & 1) === WORD_MARK

/**
 * What two copies of a text have in common however they were changed: hashes of its words and of its pairs of words,
 * ascending and each once, at most 192 of the smallest. Without accents, addresses, and words with digits, which are
 * numbers and ids. Where words are not told apart every character begins one, so a quarter of the marks say as much.
 */
export function marksOf(text: string): Int32Array {
  const plain = normaliseText(text).replace(ADDRESSES, ' ').normalize('NFD').replace(ACCENTS, '')
  const marks = new Set<number>()
  let before = 0
  for (const [word, unspaced, next] of plain.matchAll(WORDS)) {
    if (DIGIT.test(word)) continue
    const add = (mark: number, kind: number) => {
      if (unspaced === undefined || (mark & 3) === 0) marks.add((mark & ~1) | kind)
    }
    const hash = hashOf(unspaced === undefined ? word : word + next)
    add(hash, WORD_MARK)
    if (before !== 0) add(mix(Math.imul(before, 31) + hash), PAIR_MARK)
    before = hash
  }
  return Int32Array.from(marks).sort().subarray(0, MOST_MARKS)
}

/** FNV-1a, and then every bit of it depends on every other. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  return mix(hash)
}
