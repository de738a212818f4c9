import { LANGUAGES, type Language } from '@/lib/engine/settings'

/** Enough to recognise a language, and few enough to stay far below a second. */
export const MOST_TEXTS = 200
const CHARACTERS_PER_TEXT = 500
/** So much of the recognised text must be of one language; else it is a mixture. */
const CLEAR_SHARE = 0.75

/**
 * The language of most texts; `multi_language` for a mixture or one without stemmer and word list of its own;
 * null where there is too little to tell. The detector is loaded when first needed: its table has 1.6 MB.
 */
export async function guessLanguage(texts: readonly string[]): Promise<Language | null> {
  const { eld } = await import('eld/small')
  const parts = texts.slice(0, MOST_TEXTS).map((text) => text.slice(0, CHARACTERS_PER_TEXT))
  const recognised = new Map<string, number>()
  // short texts alone are too little to go by; all together they may be enough
  for (const part of [...parts, parts.join('\n').slice(0, 20 * CHARACTERS_PER_TEXT)]) {
    const found = eld.detect(part)
    if (!found.isReliable()) continue
    recognised.set(found.language, (recognised.get(found.language) ?? 0) + part.length)
  }
  const all = [...recognised.values()].reduce((sum, length) => sum + length, 0)
  const [best] = [...recognised].sort(([, a], [, b]) => b - a)
  if (!best) return null
  const [language, length] = best
  return length / all < CLEAR_SHARE ? 'multi_language' : toSetting(language)
}

function toSetting(language: string): Language {
  return LANGUAGES.find((known) => known === language) ?? 'multi_language'
}
