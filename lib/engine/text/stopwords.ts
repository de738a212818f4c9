import {
  ara,
  dan,
  deu,
  eng,
  fin,
  fra,
  hun,
  ita,
  jpn,
  kor,
  nld,
  nob,
  por,
  ron,
  rus,
  spa,
  swe,
  tha,
  tur,
  zho,
} from 'stopword'
import type { Language } from '@/lib/engine/settings'
import type { Fold } from './accents'
import { createIsNegation } from './negations'

const LISTS: Record<Language, readonly string[]> = {
  en: eng,
  nl: nld,
  fr: fra,
  de: deu,
  it: ita,
  pt: por,
  es: spa,
  ru: rus,
  zh: zho,
  ja: jpn,
  ko: kor,
  ar: ara,
  da: dan,
  sv: swe,
  ro: ron,
  hu: hun,
  fi: fin,
  no: nob,
  tr: tur,
  th: tha,
  multi_language: [],
}

/**
 * The words to leave out: the list of the language without its negations, none, or the user's own. What `fold` makes a negation of
 * is one: where accents do not matter, the Italian "ne" is "né".
 */
export function stopwordList(
  setting: boolean | readonly string[],
  language: Language,
  fold: Fold,
): readonly string[] {
  if (typeof setting !== 'boolean') return setting
  if (!setting) return []
  const isNegation = createIsNegation(language, fold)
  return LISTS[language].filter((word) => !isNegation(word))
}

/** What `true` meant up to text format 1, when the lists still took negations away. */
export function stopwordsOfFormat1(
  setting: boolean | readonly string[],
  language: Language,
): boolean | readonly string[] {
  return setting === true ? LISTS[language] : setting
}
