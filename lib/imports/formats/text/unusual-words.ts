import type { FileEncoding } from './encodings'

const MOST_WORDS = 12
const LONGEST_WORD = 30
const WORD = /[^\s,;|"“”()[\]{}<>]*[^\p{ASCII}\s][^\s,;|"“”()[\]{}<>]*/gu

/** UTF-8 that a program took for Western letters and wrote down again, and what it could not read. */
const SPOILT = /[ÃÂ][\u0080-\u00bfŠšŒœŽžŸƒˆ˜‚„…†‡‰‹›‘’“”•–—™]|â€|\ufffd/u

/**
 * Words with letters beyond ASCII, each once, if they could have come out otherwise. In UTF there is no doubt, but they may
 * have been spoilt before.
 */
export function unusualWords(text: string, encoding: FileEncoding): string[] {
  const isSure = encoding.startsWith('utf-')
  if (isSure && !SPOILT.test(text)) return []
  const words = new Set<string>()
  for (const [word] of text.matchAll(WORD)) {
    if (isSure && !SPOILT.test(word)) continue
    words.add(word.slice(0, LONGEST_WORD))
    if (words.size === MOST_WORDS) break
  }
  return [...words]
}
