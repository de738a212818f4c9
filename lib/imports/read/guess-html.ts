import type { FileGuess } from '@/lib/contracts/import'
import { htmlExample } from '@/lib/engine/explain/html-example'
import { MOST_TEXTS } from './guess-language'

const CHARACTERS_PER_TEXT = 500
/** Fewer may be a text about HTML. */
const LEAST_SHARE = 0.05

/** Tags and character references that people's programs leave in texts; "<name>" in a sentence is none. */
const MARKUP =
  /<\/?(?:p|br|hr|div|span|a|b|i|u|em|strong|font|ul|ol|li|table|tbody|tr|td|th|h[1-6]|html|head|body|img|blockquote|pre|style|script)(?:\s[^<>]*|\s*\/)?>|&(?:nbsp|amp|lt|gt|quot|apos|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|euro|szlig|[a-z](?:acute|grave|circ|uml|tilde|cedil|ring)|#x?[\da-f]{1,6});/i

/** Whether the texts seem to be HTML: in how many of those looked at, and what would be read of one; null if they do not. */
export function guessHtml(texts: readonly string[]): FileGuess['html'] {
  const looked = texts
    .slice(0, MOST_TEXTS)
    .map((text) => text.slice(0, CHARACTERS_PER_TEXT))
    .filter((text) => text.trim() !== '')
  const marked = looked.filter((text) => MARKUP.test(text))
  const example = marked.map(htmlExample).find((found) => found !== null)
  if (!example || marked.length < LEAST_SHARE * looked.length) return null
  return { texts: marked.length, looked_at: looked.length, example }
}
