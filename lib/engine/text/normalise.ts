/** Characters that people type for an apostrophe; NFKC leaves them apart. */
const APOSTROPHES = /[‘’‛ʼʹ´`′＇]/g

/** Invisible hints of where a word may break: not part of the word. */
const SOFT_BREAKS = /[\u00ad\u200b\u2060\ufeff]/g

/** Printable ASCII and its white space without the backtick: lower case is all there is to do. */
const PLAIN = /^[\t-\r -_a-~]*$/

/**
 * The form of a text in which equal words are equal strings: Unicode NFKC, lower case without regard
 * to locale, one apostrophe, no soft hyphens. Lone surrogates stay as they are.
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'").replace(SOFT_BREAKS, '')
}
