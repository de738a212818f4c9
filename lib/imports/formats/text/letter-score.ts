import { at } from '@/lib/at'

/**
 * How well decoded text fits the letters that languages use. Bytes beyond ASCII become a letter in nearly every
 * encoding, but only in the right one the letters of one language, in words, small where the others are small.
 */

/** The letters beyond ASCII of each language, as they are written small, the frequent ones first. */
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
  'āīēšņļūķģžčŗ',
  'õäöüšž',
  'ðþáéíóúýöæ',
].map((letters) => new Map([...letters].map((letter, rank) => [letter, 1 - 0.02 * rank])))

/**
 * Of scripts that have no letter in ASCII, the frequent letters first: encodings of one script mix up its letters, and
 * only the right one makes those frequent that are.
 */
const SCRIPTS = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ',
  'оеаинтсрвлкмдпугзбчјхжшљњћђџцф',
  'αοιετσνηυρπκμλςόίάωγήέύθδφχβξώζψϊϋ',
  'اليمونترهبسدعفحكقشجصطخزذثضظغئءأإآةىؤپچگکی',
  'יוהלאמרתשבנדחקעפסטגצכםזןךףץ',
  // signs above and below the line count as letters
  'านรอก่เง้ียมัวลดสตทิปคะแุหใพไจขบูชึืำ์โผ',
].map((letters) => new Map([...letters].map((letter, rank) => [letter, weightOf(rank)])))

const LANGUAGES = [...ALPHABETS, ...SCRIPTS]

function weightOf(rank: number): number {
  if (rank < 10) return 1.2
  return rank < 20 ? 0.7 : 0.2
}

const FOREIGN = -0.7
/** The vowels of Thai are marks; each stands at a letter. */
const LETTER = /[\p{L}\p{Script=Thai}]/u
const THAI_MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const DIGIT = /\d/u
const ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** In so few characters of Chinese or Korean stands a good part of every text. */
const FREQUENT = new Set(
  '的一是不了在人有我他这这個们來来到时時大地为為子中你说說生国國年着著就那和要她出也得里裡后後自以会會家可下而过過天去能对對小多然于於心学學么麼之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開美总總从從无無情己面最女但现現前些所同日手又行意动動方期它头頭经經长長儿兒回位分爱愛老因很给給名法间間斯知世什两兩次使身者被高已亲親其进進此话話常与與活正感谢謝太差快慢服务務商品质質量订訂单單货貨买買卖賣价價钱錢请請问問題题이다는을를에의가은고요하지한기아어니도있그나안습로서해주세',
)
const KANA = /[\u3041-\u30fc]/u
const HALF_WIDTH = /[\uff61-\uff9f]/u
/** Letters that are words by themselves. */
const WORDS = new Set('àèéêíòóúåöæøавикосуяієηοή')
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
  if (ASIAN.test(letter)) return asianScore(letter, neighbours)
  const strangers = neighbours.filter((other) => scriptOf(other) !== scriptOf(letter))
  const isShouted = UPPER.test(letter) && LOWER.test(before)
  const isInNumber = DIGIT.test(before) || DIGIT.test(after)
  return (
    0.5 * neighbours.length -
    1.5 * strangers.length -
    (isShouted ? 1.5 : 0) -
    (isInNumber ? 1 : 0) -
    loneLetterScore(letter, neighbours) -
    (THAI_MARK.test(letter) && scriptOf(before) !== 'thai' ? 1.5 : 0)
  )
}

/** A letter alone is hardly one, but for those that are words, such as the Italian “è”. */
function loneLetterScore(letter: string, neighbours: string[]): number {
  if (neighbours.length > 0) return 0
  return WORDS.has(letter) ? -0.5 : 1
}

/** They stand beside each other; alone they are what a sign of money became. Frequent ones are no chance. */
function asianScore(letter: string, neighbours: string[]): number {
  const frequency = FREQUENT.has(letter) || KANA.test(letter) ? 1 : 0
  if (neighbours.length === 0) return 1.2 * frequency
  if (neighbours.some((other) => !ASIAN.test(other))) return -1
  return (HALF_WIDTH.test(letter) ? 0.7 : 1.4) + frequency
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

function scriptOf(letter: string): 'latin' | 'cyrillic' | 'greek' | 'thai' | 'other' {
  const code = letter.charCodeAt(0)
  if (code < 0x370 || (code >= 0x1e00 && code < 0x1f00)) return 'latin'
  if (code < 0x400) return 'greek'
  if (code < 0x530) return 'cyrillic'
  return code >= 0xe00 && code < 0xe80 ? 'thai' : 'other'
}
