import { at } from '@/lib/at'

/**
 * How well decoded text fits the letters that languages use. Bytes beyond ASCII become a letter in nearly every
 * encoding, but only in the right one the letters of one language, in words, small where the others are small.
 */

/** The letters beyond ASCII of each language, as they are written small. */
const ALPHABETS = [
  'éèàêçôîûùëïâœæ',
  'äöüß',
  'éáíóñúü',
  'ãçéáêõíóàúâô',
  'èàòùìé',
  'éëïöüèê',
  'åäöé',
  'øæåéòô',
  'łąężóśćńź',
  'íáéěšč řžýůúňťď',
  'áíčéžšľťúýôňď',
  'áéöőíóüúű',
  'ăîâșțşţ',
  'ışüöçğâî',
  'čšžćđ',
  'ėšžųūįąčę',
  'āēīšūņļčķģž',
  'õäöüšž',
  'ðþáéíóúýöæ',
  'אבגדהוזחטיךכלםמןנסעףפץצקרשת',
].map((letters) => new Map([...letters].map((letter) => [letter, 1])))

/**
 * Of scripts that have no letter in ASCII, the frequent letters first: encodings of one script mix up its letters, and
 * only the right one makes those frequent that are.
 */
const SCRIPTS = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ',
  'оеаинтсрвлкмдпугзбчјхжшљњћђџцф',
  'αοιετσνηυρπκμλςόίάωγήέύθδφχβξώζψϊϋ',
].map((letters) => new Map([...letters].map((letter, rank) => [letter, weightOf(rank)])))

const LANGUAGES = [...ALPHABETS, ...SCRIPTS]

function weightOf(rank: number): number {
  if (rank < 10) return 1.2
  return rank < 20 ? 0.7 : 0.2
}

const FOREIGN = -0.7
const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const DIGIT = /\d/u
const ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}]/u
const OPENS = new Set('“„‘‚«‹¿¡')
const CLOSES = new Set('”’»›…')
const APOSTROPHE = '’'
const DASHES = new Set('–—')
const AMOUNTS = new Set('€£¥§°²³©®™•·½¼¾')
const NEVER = /[\u0080-\u009f\u2300-\u23ff\u2500-\u25ff\ue000-\uf8ff\ufffd\uffff]/u

/** The mean over all characters beyond ASCII: around 2 in the right encoding, below 1 in a wrong one. */
export function letterScore(text: string): number {
  const fits = new Array<number>(LANGUAGES.length).fill(0)
  let surroundings = 0
  let count = 0
  for (const [place, sign] of [...text].entries()) {
    if (sign.charCodeAt(0) < 0x80) continue
    count++
    const before = text.charAt(place - 1)
    const after = text.charAt(place + 1)
    surroundings += surroundingScore(sign, before, after)
    if (!LETTER.test(sign) || ASIAN.test(sign)) continue
    const small = sign.toLowerCase()
    for (const [language, letters] of LANGUAGES.entries()) {
      fits[language] = at(fits, language) + (letters.get(small) ?? FOREIGN)
    }
  }
  return count === 0 ? 0 : (surroundings + Math.max(...fits)) / count
}

function surroundingScore(sign: string, before: string, after: string): number {
  if (NEVER.test(sign)) return -2
  if (LETTER.test(sign)) return wordScore(sign, before, after)
  return signScore(sign, LETTER.test(before), LETTER.test(after), `${before}${after}`)
}

function wordScore(letter: string, before: string, after: string): number {
  const neighbours = [before, after].filter((other) => LETTER.test(other))
  if (ASIAN.test(letter)) return asianScore(neighbours)
  const strangers = neighbours.filter((other) => scriptOf(other) !== scriptOf(letter))
  const isShouted = UPPER.test(letter) && LOWER.test(before)
  const isInNumber = DIGIT.test(before) || DIGIT.test(after)
  return (
    0.5 * neighbours.length -
    1.5 * strangers.length -
    (isShouted ? 1.5 : 0) -
    (isInNumber ? 1 : 0) -
    (neighbours.length === 0 ? 1 : 0)
  )
}

/** They stand beside each other; alone they are what a sign of money became. */
function asianScore(neighbours: string[]): number {
  if (neighbours.length === 0) return 0
  return neighbours.some((other) => !ASIAN.test(other)) ? -1 : 1.8
}

function signScore(sign: string, isBehind: boolean, isBefore: boolean, around: string): number {
  if (isBehind && isBefore) return sign === APOSTROPHE ? 2.2 : -1.5
  if (OPENS.has(sign)) return isBehind ? -0.5 : 2
  if (CLOSES.has(sign)) return isBefore ? -0.5 : 1.8
  if (DASHES.has(sign)) return /^\s*$|\d/u.test(around) ? 2 : 0.5
  return loneScore(sign, isBehind || isBefore)
}

function loneScore(sign: string, isAtWord: boolean): number {
  if (AMOUNTS.has(sign)) return isAtWord ? 0 : 1.2
  return sign === '\u00a0' ? 0.8 : -0.5
}

function scriptOf(letter: string): 'latin' | 'cyrillic' | 'greek' | 'other' {
  const code = letter.charCodeAt(0)
  if (code < 0x370 || (code >= 0x1e00 && code < 0x1f00)) return 'latin'
  if (code < 0x400) return 'greek'
  return code < 0x530 ? 'cyrillic' : 'other'
}
