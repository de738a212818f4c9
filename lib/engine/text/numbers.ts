import { AMOUNT, DATE, NUMBER, PHONE, TIME, type TokenSpans } from './token-spans'

const DECIMAL = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*`
const END = String.raw`(?![\p{L}\p{M}\p{Nd}])`
const CODES = 'usd|eur|gbp|chf|jpy|cny|krw|rub|brl|inr|sek|nok|dkk|huf|ron'

const sticky = (pattern: string) => new RegExp(pattern, 'uy')

/**
 * In the order in which they are tried. Separators and digits never overlap inside a repetition, so
 * every pattern runs in linear time.
 */
const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [DATE, sticky(String.raw`\p{Nd}{4}([-/.])\p{Nd}{1,2}\1\p{Nd}{1,2}${END}`)],
  [DATE, sticky(String.raw`\p{Nd}{1,2}([-/.])\p{Nd}{1,2}\1(?:\p{Nd}{4}|\p{Nd}{2})${END}`)],
  [TIME, sticky(String.raw`\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?: ?[ap]\.?m)?${END}`)],
  [TIME, sticky(String.raw`\p{Nd}{1,2} ?[ap]\.?m${END}`)],
  [PHONE, sticky(String.raw`\+\p{Nd}(?:[ ./()-]{0,2}\p{Nd}){6,14}${END}`)],
  [PHONE, sticky(String.raw`\(?0\p{Nd}(?:[ ./()-]{0,2}\p{Nd}){6,12}${END}`)],
  [
    PHONE,
    sticky(String.raw`(?:1[ .-])?(?:\(\p{Nd}{3}\) ?|\p{Nd}{3}[ .-])\p{Nd}{3}[ .-]\p{Nd}{4}${END}`),
  ],
  [PHONE, sticky(String.raw`\p{Nd}{3}-\p{Nd}{4}${END}`)],
  [AMOUNT, sticky(String.raw`\p{Sc} ?${DECIMAL}[kmb]?${END}`)],
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
export function takeNumber(text: string, at: number, spans: TokenSpans): number {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at
    if (pattern.test(text)) {
      spans.add(kind, at, pattern.lastIndex)
      return pattern.lastIndex
    }
  }
  return at
}
