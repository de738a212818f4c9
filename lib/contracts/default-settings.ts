import type { Settings } from './settings'

/** MonkeyLearn's newest, but for stopwords (off) and 50,000 features: both measured better, see bench/README.md. */
export const defaultSettings: Settings = {
  algorithm: 'svm',
  language: 'en',
  ngram_range: [1, 2],
  char_ngram_range: null,
  char_ngrams_cross_words: false,
  max_features: 50_000,
  use_stemming: true,
  ignore_accents: false,
  read_html: false,
  preprocess_numbers: true,
  preprocess_social_media: false,
  regular_expressions: [],
  normalize_weights: true,
  learn_from_untagged: true,
  learn_from_no_tag: false,
  stopwords: false,
  whitelist: [],
  tagging_strategy: 'auto',
  minimum_confidence: 0,
  minimum_confidence_by_tag: [],
}

/** Languages in which parts of words say more than whole ones; what that gains is in bench/README.md. */
const groupsByLanguage: { readonly [Language in Settings['language']]?: Partial<Settings> } = {
  zh: { char_ngram_range: [1, 4], char_ngrams_cross_words: true },
  ja: { char_ngram_range: [1, 4], char_ngrams_cross_words: true },
  ko: { char_ngram_range: [1, 3], char_ngrams_cross_words: true },
  th: { char_ngram_range: [1, 3] },
}

/** Languages that people write with and without accents, where reading both alike measured better there. */
const languagesOfLooseAccents: readonly Settings['language'][] = ['es']

/** What a new model in this language begins with where others begin otherwise. */
export function settingsByLanguage(language: Settings['language']): Partial<Settings> {
  return {
    language,
    char_ngram_range: null,
    char_ngrams_cross_words: false,
    ...groupsByLanguage[language],
    ignore_accents: languagesOfLooseAccents.includes(language),
  }
}

export function defaultSettingsFor(language: Settings['language']): Settings {
  return { ...defaultSettings, ...settingsByLanguage(language) }
}
