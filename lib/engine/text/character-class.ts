export const OTHER = 1
export const LETTER = 2
/** Combining marks and joiners: they continue a word and cannot start one. */
export const MARK = 3
export const DIGIT = 4
/** Letters of scripts that do not put spaces between words. */
export const UNSPACED = 5
export const PICTOGRAPH = 6
export const APOSTROPHE = 7
export const CURRENCY = 8

/** In the order in which they are asked: the first that matches decides. */
const CLASSES: readonly (readonly [number, RegExp])[] = [
  [OTHER, /[\ufe00-\ufe0f\u20e3\u{e0000}-\u{e0fff}]/u],
  [APOSTROPHE, /'/u],
  [DIGIT, /\p{Nd}/u],
  [
    UNSPACED,
    /(?=[\p{L}\p{M}\p{Nl}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u,
  ],
  [LETTER, /[\p{L}\p{N}]/u],
  [MARK, /[\p{M}\u200c\u200d]/u],
  [PICTOGRAPH, /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u],
  [CURRENCY, /\p{Sc}/u],
]

/** One byte per code point, filled in as characters are first met; 0 is "not met yet". */
const classes = new Uint8Array(0x110000)

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  const found = CLASSES.find(([, pattern]) => pattern.test(character))?.[0] ?? OTHER
  classes[codePoint] = found
  return found
}

export function classOf(codePoint: number): number {
  return classes[codePoint] || classify(codePoint)
}
