/** Signs that keyboards and word processors put for one another. */
const ALIKE: Record<string, string> = {
  ...putFor("'", '‘’‚‛ʼ′´＇'),
  ...putFor('"', '“”„‟″＂«»'),
  ...putFor('-', '‐‑‒–—―−－'),
  ...putFor('...', '…'),
  ...putFor('ss', 'ß'),
  ς: 'σ',
  ı: 'i',
}
const SAME_SIGN = anyOf(ALIKE)

/** Wide and narrow forms, ligatures and the shapes that Arabic letters take: other characters for the same signs. */
const OTHER_FORMS = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc\uff00-\uffef]+/g
/** Signs that nobody sees: soft hyphens, zero-width and bidirectional signs, variants of emoji. */
const UNSEEN =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\p{Variation_Selector}]/gu
/** Of a character that was cut in two. */
const HALVES = /\p{Surrogate}/gu
const SPACES = /[\s\u0085]+/g
const PLAIN = /^[!-~]*(?: [!-~]+)*$/

/** A text as searches compare it: without case, width, kinds of quotes and dashes, and signs that nobody sees. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .replace(HALVES, '\ufffd')
    .normalize('NFC')
    .replace(OTHER_FORMS, (run) => run.normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replace(SAME_SIGN, (sign) => ALIKE[sign] ?? sign)
}

const LETTERS: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ё: 'е' }
const OTHER_LETTERS = anyOf(LETTERS)
/** Accents are left out where people leave them out: й and и, か and が are different letters to those who type them. */
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu
/** Vowel signs of Arabic and Hebrew, and the stroke that stretches Arabic words. */
const VOWELS = /[\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/

/** A folded text without the accents that people leave out when they type. */
export function withoutAccents(folded: string): string {
  if (ASCII.test(folded)) return folded
  return folded
    .replace(VOWELS, '')
    .normalize('NFD')
    .replace(ACCENTED, '$1')
    .normalize('NFC')
    .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)
}

function putFor(sign: string, others: string): Record<string, string> {
  return Object.fromEntries([...others].map((other) => [other, sign]))
}

function anyOf(table: Record<string, string>): RegExp {
  return new RegExp(`[${Object.keys(table).join('')}]`, 'g')
}
