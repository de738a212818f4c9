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
  zho,
} from 'stopword'
import type { Language } from '@/lib/engine/settings'

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
  multi_language: [],
}

/** The words to leave out: the list of the language, none, or the user's own. */
export function stopwordList(
  setting: boolean | readonly string[],
  language: Language,
): readonly string[] {
  if (typeof setting !== 'boolean') return setting
  return setting ? LISTS[language] : []
}
