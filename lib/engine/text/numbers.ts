import { AMOUNT, DATE, NUMBER, PHONE, TIME, type TokenSpans } from './token-spans'

const DECIMAL = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*`
const END = String.raw`(?![\p{L}\p{M}\p{Nd}])`
const CODES = 'usd|eur|gbp|chf|jpy|cny|krw|rub|brl|inr|sek|nok|dkk|huf|ron'

const sticky = (pattern: string) => new RegExp(pattern, 'uy')

type Pattern = readonly [kind: number, pattern: RegExp]

const PLUS_PHONE: Pattern = [PHONE, sticky(String.raw`\+\p{Nd}(?:[ ./()-]{0,2}\p{Nd}){6,14}${END}`)]
const ZERO_PHONE: Pattern = [
  PHONE,
  sticky(String.raw`\(?0\p{Nd}(?:[ ./()-]{0,2}\p{Nd}){6,12}${END}`),
]
const AREA_PHONE: Pattern = [
  PHONE,
  sticky(String.raw`(?:1[ .-])?(?:\(\p{Nd}{3}\) ?|\p{Nd}{3}[ .-])\p{Nd}{3}[ .-]\p{Nd}{4}${END}`),
]

/**
 * By the character that they start with, each in the order in which they are tried. Separators and
 * digits never overlap inside a repetition, so every pattern runs in linear time.
 */
const AFTER_PLUS: readonly Pattern[] = [PLUS_PHONE]
const AFTER_PARENTHESIS: readonly Pattern[] = [ZERO_PHONE, AREA_PHONE]
const AFTER_CURRENCY: readonly Pattern[] = [
  [AMOUNT, sticky(String.raw`\p{Sc} ?${DECIMAL}[kmb]?${END}`)],
]
const AFTER_DIGIT: readonly Pattern[] = [
  [DATE, sticky(String.raw`\p{Nd}{4}([-/.])\p{Nd}{1,2}\1\p{Nd}{1,2}${END}`)],
  [DATE, sticky(String.raw`\p{Nd}{1,2}([-/.])\p{Nd}{1,2}\1(?:\p{Nd}{4}|\p{Nd}{2})${END}`)],
  [TIME, sticky(String.raw`\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?: ?[ap]\.?m)?${END}`)],
  [TIME, sticky(String.raw`\p{Nd}{1,2} ?[ap]\.?m${END}`)],
  ZERO_PHONE,
  AREA_PHONE,
  [PHONE, sticky(String.raw`\p{Nd}{3}-\p{Nd}{4}${END}`)],
  [AMOUNT, sticky(String.raw`${DECIMAL} ?(?:\p{Sc}|(?:${CODES})${END})`)],
  [NUMBER, sticky(`${DECIMAL}%?${END}`)],
]

const PLUS = 0x2b
const OPENING_PARENTHESIS = 0x28

/** Characters other than digits and currency signs with which a number can start. */
export function mayStartNumber(code: number): boolean {
  return code === PLUS || code === OPENING_PARENTHESIS
}

/** Adds the amount, date, time, phone number or number that starts at `at`; its end, or `at` if there is none. */
export function takeNumber(text: string, at: number, isDigit: boolean, spans: TokenSpans): number {
  for (const [kind, pattern] of isDigit ? AFTER_DIGIT : patternsAfter(text.charCodeAt(at))) {
    pattern.lastIndex = at
    if (pattern.test(text)) {
      spans.add(kind, at, pattern.lastIndex)
      return pattern.lastIndex
    }
  }
  return at
}

function patternsAfter(code: number): readonly Pattern[] {
  if (code === PLUS) return AFTER_PLUS
  return code === OPENING_PARENTHESIS ? AFTER_PARENTHESIS : AFTER_CURRENCY
}
