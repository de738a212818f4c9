type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** A digit of any script; pressed on a row of digits, the place tells which. */
const DIGIT = /^\p{Nd}$/u
const NAMELESS = new Set(['Dead', 'Unidentified', 'Process'])

/**
 * The key that a page means. Where a keyboard has no Latin letter, the one at its place is meant; where it has no digit
 * on the row of digits (France, Czechia), the digit at that place; digits of other scripts count as digits.
 */
export function latinKey({ key, code, shiftKey }: Pressed): string {
  if (DIGIT.test(key)) return digitOf(key)
  const isNameless = NAMELESS.has(key)
  if ([...key].length !== 1 && !isNameless) return key
  const [, digit] = /^Digit(\d)$/.exec(code) ?? []
  if (digit !== undefined && !shiftKey) return digit
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  const isOtherLetter = /\p{L}/u.test(key) && !/[a-z]/i.test(key)
  if (letter !== undefined && (isOtherLetter || isNameless)) return letter.toLowerCase()
  return key.toLowerCase()
}

/** Digits of a script stand one after the other, from 0 to 9. */
function digitOf(key: string): string {
  const point = key.codePointAt(0) ?? 0
  let below = 0
  while (DIGIT.test(String.fromCodePoint(point - below - 1))) below += 1
  return String(below % 10)
}
