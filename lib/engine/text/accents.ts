import type { Language, TextSettings } from '@/lib/engine/settings'

/** Brings words that differ in accents only to one form; the same word gives the same form again. */
export type Fold = (word: string) => string

const ACCENTS = /[\u0300-\u036f]/g
const PLAIN = /^[\0-\x7f]*$/

/**
 * Letters that look like another with a mark and are letters of their own: who leaves the mark out misspells the word. German
 * umlauts and the Scandinavian and Finnish å, ä, ö are among them, so is the Spanish ñ, not the Romanian ă, which is mostly
 * typed as a.
 */
const OWN_LETTERS: Partial<Record<Language, string>> = {
  es: 'ñ',
  de: 'äöü',
  nl: '',
  da: 'å',
  no: 'å',
  sv: 'åäö',
  fi: 'åäö',
  hu: 'öüőű',
}
/** Whatever the language: й and ї are no и and і with an accent. */
const ALWAYS_OWN = 'йї'
/** Letters without a mark that Unicode could take off. */
const BARE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd' }

/**
 * How words are read under `ignore_accents`: marks above, below and through letters are left out (Unicode's combining diacritical marks,
 * U+0300 to U+036F, after canonical decomposition), but for letters of the language's alphabet. Words are normalised already.
 */
export function createFold({
  ignore_accents,
  language,
}: Pick<TextSettings, 'ignore_accents' | 'language'>): Fold {
  if (!ignore_accents) return (word) => word
  const own = new Set(ALWAYS_OWN + (OWN_LETTERS[language] ?? ''))
  function bare(character: string): string {
    if (own.has(character)) return character
    const left = character.normalize('NFD').replace(ACCENTS, '')
    // what had no such mark stays as it was: a Korean syllable is not its letters
    return BARE[left] ?? left.normalize('NFC')
  }
  return (word) => (PLAIN.test(word) ? word : Array.from(word, bare).join(''))
}
