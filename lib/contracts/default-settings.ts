import type { Settings } from './settings'

/** MonkeyLearn's newest, but for stopwords (off) and 50,000 features: both measured better, see bench/README.md. */
export const defaultSettings: Settings = {
  algorithm: 'svm',
  language: 'en',
  ngram_range: [1, 2],
  char_ngram_range: null,
  max_features: 50_000,
  use_stemming: true,
  preprocess_numbers: true,
  preprocess_social_media: false,
  regular_expressions: [],
  normalize_weights: true,
  learn_from_untagged: true,
  stopwords: false,
  whitelist: [],
  tagging_strategy: 'auto',
}

/** Languages in which parts of words say more than whole ones; what that gains is in bench/README.md. */
const languagesOfParts: readonly Settings['language'][] = ['zh', 'ja', 'ko']

export function defaultSettingsFor(language: Settings['language']): Settings {
  const hasParts = languagesOfParts.includes(language)
  return { ...defaultSettings, language, char_ngram_range: hasParts ? [1, 3] : null }
}
