const HALF_CHARACTER = /\p{Surrogate}/u
/** Without the `u` flag this also finds good pairs, but is many times faster: it is asked first. */
const ANY_SURROGATE = /[\uD800-\uDFFF]/

/** Whether a text has one half of a character beyond the first 65,536, which no database keeps as it is. */
export function hasHalf(text: string): boolean {
  return ANY_SURROGATE.test(text) && HALF_CHARACTER.test(text)
}

/** Goes on where the name of a text ends. */
export const HALF = 'has half a character (a lone surrogate).'
