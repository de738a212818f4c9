import { defaultSettings, defaultSettingsFor } from '@/lib/contracts/default-settings'
import type { Settings } from '@/lib/engine/settings'
import { guessLanguage } from '@/lib/imports/read/guess-language'

/** More than any corpus has: nothing is selected. */
const EVERY_NGRAM = 2 ** 31 - 1

/** What scikit-learn's pipeline does too: all words and pairs of words as they are, no tag weighs more than another. */
export const plainSettings: Partial<Settings> = {
  ngram_range: [1, 2],
  char_ngram_range: null,
  max_features: EVERY_NGRAM,
  use_stemming: false,
  preprocess_numbers: false,
  preprocess_social_media: false,
  normalize_weights: false,
  stopwords: false,
}

/** The settings that a model imported from these texts starts with, but for what is given. */
export async function settingsFor(
  texts: readonly string[],
  given: Partial<Settings>,
): Promise<Settings> {
  const language = (await guessLanguage(texts)) ?? defaultSettings.language
  return { ...defaultSettingsFor(language), ...given }
}
