/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' })

/** The segmenter's time grows with the square of the string; a word cut in two counts as two. */
const PIECE = 256

/** How many words a text has, also in languages that put no spaces between them. */
export function wordCount(text: string): number {
  const spaced = text.split(/\s+/u).filter(Boolean)
  return spaced.reduce((sum, one) => sum + (UNSPACED.test(one) ? wordsWithin(one) : 1), 0)
}

function wordsWithin(unspaced: string): number {
  let words = 0
  for (let at = 0; at < unspaced.length; at += PIECE) {
    for (const { isWordLike } of SEGMENTER.segment(unspaced.slice(at, at + PIECE))) {
      if (isWordLike) words += 1
    }
  }
  return words
}
