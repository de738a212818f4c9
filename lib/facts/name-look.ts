import { foldName } from '@/lib/contracts/fold-name'

/** Letters and signs that people take for those in front of the colon. */
const TAKEN_FOR: Record<string, string> = {
  a: 'аɑ',
  c: 'с',
  d: 'ԁ',
  e: 'е',
  g: 'ɡ',
  h: 'һ',
  i: 'і',
  j: 'ј',
  o: 'оοօ',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  v: 'ν',
  w: 'ԝ',
  x: 'х',
  y: 'у',
  A: 'АΑ',
  B: 'ВΒ',
  C: 'С',
  E: 'ЕΕ',
  H: 'НΗ',
  I: 'ІΙ',
  J: 'Ј',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟ',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤ',
  X: 'ХΧ',
  Y: 'УΥ',
  Z: 'Ζ',
  "'": '‘’‚‛ʼ′`´',
  '"': '“”„‟″«»',
  '-': '‐‑‒–—―−',
  '...': '…',
  ss: 'ßẞ',
  σ: 'ς',
  ک: 'ك',
  ی: 'ى',
}
const LOOKS = new Map(
  Object.entries(TAKEN_FOR).flatMap(([plain, others]) =>
    [...others].map((other) => [other, plain] as const),
  ),
)
/** Letters of formulas, bold and italic ones; two letters in one sign, and Roman numerals. */
const FORMULA_LETTERS =
  /[\u{1d400}-\u{1d7ff}\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u2160-\u217f]+/gu

/** Two names that people take for each other have the same; it says nothing else. */
export function lookOf(name: string): string {
  const plain = name.replace(FORMULA_LETTERS, (run) => run.normalize('NFKC'))
  return foldName([...plain].map((letter) => LOOKS.get(letter) ?? letter).join(''))
}
