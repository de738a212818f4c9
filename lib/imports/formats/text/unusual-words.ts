import type { FileEncoding } from './encodings'

const MOST_WORDS = 12
const LONGEST_WORD = 30
const WORD = /[^\s,;|"“”()[\]{}<>]*[^\p{ASCII}\s][^\s,;|"“”()[\]{}<>]*/gu

/** Words with letters beyond ASCII, each once, if they could have come out otherwise: in UTF there is no doubt. */
export function unusualWords(text: string, encoding: FileEncoding): string[] {
  if (encoding.startsWith('utf-')) return []
  const words = new Set<string>()
  for (const [word] of text.matchAll(WORD)) {
    words.add(word.slice(0, LONGEST_WORD))
    if (words.size === MOST_WORDS) break
  }
  return [...words]
}
