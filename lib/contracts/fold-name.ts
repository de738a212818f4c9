import { isBlank } from './is-blank'

const PLAIN = /^[!-~]+(?: [!-~]+)*$/

const SPACES = /[\t-\r\u0085\u2800\p{Z}]/gu
/** Control, zero-width and bidirectional signs, fillers, halves of characters: nothing of them is seen. */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Surrogate}\ufff9-\ufffb]/u
/** Scripts that write some words with signs that join letters or keep them apart. */
const JOINING =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Bengali}\\p{Script=Devanagari}\\p{Script=Gujarati}\\p{Script=Gurmukhi}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Oriya}\\p{Script=Sinhala}\\p{Script=Tamil}\\p{Script=Telugu}]'
/** Unseen signs that change how what stands around them looks: in those scripts, and in emoji. */
const SHAPING = [
  `(?<=${JOINING})[\\u200c\\u200d](?=${JOINING})`,
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
  '(?<=\\p{Extended_Pictographic})\\ufe0f',
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
].join('|')
const SHAPING_OR_UNSEEN = new RegExp(`(${SHAPING})|${UNSEEN.source}`, 'gu')
const VISIBLE = /[^\p{M}\p{Z}]/u

/** A name as it is kept: what cannot be seen is left out, every space is a plain one. Empty when nothing can be seen. */
export function cleanName(name: string): string {
  if (PLAIN.test(name)) return name
  const clean = name
    .replace(SPACES, ' ')
    .replace(SHAPING_OR_UNSEEN, (_, shaping?: string) => shaping ?? '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC')
  return VISIBLE.test(clean) ? clean : ''
}

/** What somebody wrote of several lines, as it is kept: without what cannot be seen. Empty when nothing can be seen. */
export function cleanNote(note: string): string {
  const clean = note.replace(SHAPING_OR_UNSEEN, (sign, shaping?: string) =>
    sign === '\n' || sign === '\t' ? sign : (shaping ?? ''),
  )
  return isBlank(clean) ? '' : clean.trim()
}

/** Wide and narrow forms, ligatures and the shapes that Arabic letters take: other characters for what looks the same. */
const OTHER_FORMS = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc\uff00-\uffef]+/g

/** Two tag names are the same when this is: as people see them, without case and width. */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase()
  return cleanName(name)
    .replace(/\u200c|\u200d|\ufe0f/g, '')
    .replace(OTHER_FORMS, (run) => run.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFC')
}
