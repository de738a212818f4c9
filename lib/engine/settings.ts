/** Languages with their own stemmer, stopwords or segmentation; all others are `multi_language`. */
export const LANGUAGES = [
  'en',
  'nl',
  'fr',
  'de',
  'it',
  'pt',
  'es',
  'ru',
  'zh',
  'ja',
  'ko',
  'ar',
  'da',
  'sv',
  'ro',
  'hu',
  'fi',
  'no',
  'tr',
  'th',
  'multi_language',
] as const
export type Language = (typeof LANGUAGES)[number]

/** What trains a classifier, and its name in full; how each does it is in `classifiers/algorithms.ts`. */
export const ALGORITHM_NAMES = { nb: 'Naive Bayes', svm: 'Support Vector Machine' } as const
export type Algorithm = keyof typeof ALGORITHM_NAMES
/** The keys of the table above, which `Object.keys` knows only as strings. */
export const ALGORITHMS = Object.keys(ALGORITHM_NAMES) as Algorithm[]

/** Smallest and largest length of an n-gram, both included. */
export type NgramRange = readonly [min: number, max: number]

/** How many tags a text gets: always one, or any number, each decided by itself. */
export type Strategy = 'single' | 'multi'

/** What it matches becomes one token of this name, in place of the words that stand there. */
export type NamedPattern = { readonly name: string; readonly pattern: string }

/** What decides how a text becomes features; two settings that agree here can share a corpus. */
export type TextSettings = {
  readonly language: Language
  readonly ngram_range: NgramRange
  readonly char_ngram_range: NgramRange | null
  /** Beside groups of characters within words there are those of the whole text, with the marks and spaces between words. */
  readonly char_ngrams_cross_words: boolean
  readonly use_stemming: boolean
  /** Words that differ in accents only are one word. */
  readonly ignore_accents: boolean
  /** Tags are left out and character references ("&eacute;") read as what they stand for. */
  readonly read_html: boolean
  readonly preprocess_numbers: boolean
  readonly preprocess_social_media: boolean
  readonly regular_expressions: readonly NamedPattern[]
  /** The list of the language, none, or these words. */
  readonly stopwords: boolean | readonly string[]
  /** Words and word groups that stay features whatever `stopwords` and `max_features` say. */
  readonly whitelist: readonly string[]
}

/** How sure a version must be of one tag, 0 to 1, in place of `minimum_confidence`. */
export type TagMinimum = { readonly tag_id: number; readonly minimum: number }

/** Which of its answers a version gives. They are part of it, and no training reads them: with others, the model is the same. */
export type AnswerSettings = {
  /** What is less sure is not answered: 0 to 1, where 0 answers everything. */
  readonly minimum_confidence: number
  /** Tags with a minimum of their own. */
  readonly minimum_confidence_by_tag: readonly TagMinimum[]
}

/** Everything that training reads besides texts, tags and folds. */
export type TrainingSettings = TextSettings & {
  readonly algorithm: Algorithm
  readonly max_features: number
  /** Rare tags weigh as much as frequent ones. */
  readonly normalize_weights: boolean
  /** While few texts are tagged, learns from the others, too, which words go together. */
  readonly learn_from_untagged: boolean
  /** Texts that fit no tag are learnt from, so that a text can be answered with none. */
  readonly learn_from_no_tag: boolean
  readonly tagging_strategy: Strategy | 'auto'
}

/** What belongs to a version. The names are those of the API. */
export type Settings = TrainingSettings & AnswerSettings
export type SettingName = keyof Settings

/** What was in effect before a setting was added, so that older models answer as they did; null: it was always there. */
const VALUES_BEFORE: { readonly [Name in SettingName]: { readonly value: Settings[Name] } | null } =
  {
    algorithm: null,
    language: null,
    ngram_range: null,
    char_ngram_range: null,
    char_ngrams_cross_words: { value: false },
    max_features: null,
    use_stemming: null,
    ignore_accents: { value: false },
    read_html: { value: false },
    preprocess_numbers: null,
    preprocess_social_media: null,
    regular_expressions: { value: [] },
    normalize_weights: null,
    learn_from_untagged: { value: false },
    learn_from_no_tag: { value: false },
    stopwords: null,
    whitelist: null,
    tagging_strategy: null,
    minimum_confidence: { value: 0 },
    minimum_confidence_by_tag: { value: [] },
  }

/** The keys of the table above, which `Object.keys` knows only as strings. */
export const SETTING_NAMES = Object.keys(VALUES_BEFORE) as SettingName[]

/** Settings that this Langur or an older one stored, with those that did not exist then. */
export function withAddedSettings<Stored extends TrainingSettings>(
  stored: Stored,
): Stored & AnswerSettings {
  const added = Object.entries(VALUES_BEFORE).flatMap(([name, before]) =>
    before === null ? [] : [[name, before.value] as const],
  )
  // `Object.fromEntries` knows no names; the table has all that can be missing.
  return { ...(Object.fromEntries(added) as AnswerSettings), ...stored }
}

/** Only what decides the features, always in the same order. */
export function textSettingsOf(settings: TextSettings): TextSettings {
  return {
    language: settings.language,
    ngram_range: settings.ngram_range,
    char_ngram_range: settings.char_ngram_range,
    char_ngrams_cross_words: settings.char_ngrams_cross_words,
    use_stemming: settings.use_stemming,
    ignore_accents: settings.ignore_accents,
    read_html: settings.read_html,
    preprocess_numbers: settings.preprocess_numbers,
    preprocess_social_media: settings.preprocess_social_media,
    regular_expressions: settings.regular_expressions.map(({ name, pattern }) => ({
      name,
      pattern,
    })),
    stopwords: settings.stopwords,
    whitelist: settings.whitelist,
  }
}

/** Only what training reads, always in the same order: equal settings are the same bytes of JSON. */
export function trainingSettingsOf(settings: TrainingSettings): TrainingSettings {
  return {
    ...textSettingsOf(settings),
    algorithm: settings.algorithm,
    max_features: settings.max_features,
    normalize_weights: settings.normalize_weights,
    learn_from_untagged: settings.learn_from_untagged,
    learn_from_no_tag: settings.learn_from_no_tag,
    tagging_strategy: settings.tagging_strategy,
  }
}

/** Settings that train the same model have equal keys, whatever the order in which they are written. */
export function keyOfSettings(settings: TrainingSettings): string {
  return JSON.stringify(trainingSettingsOf(settings))
}

/** Settings that read every text alike have equal keys. */
export function keyOfTextSettings(settings: TextSettings): string {
  return JSON.stringify(textSettingsOf(settings))
}

/** Of one setting; values are plain JSON, and a list in another order is another value. */
export function sameValue<Value>(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** How sure a version must be of a tag to answer it, 0 to 1. */
export type MinimumOf = (tagId: number) => number

/** Of each tag its own minimum, of all others the common one. */
export function minimumBy({
  minimum_confidence,
  minimum_confidence_by_tag,
}: AnswerSettings): MinimumOf {
  const own = new Map(minimum_confidence_by_tag.map(({ tag_id, minimum }) => [tag_id, minimum]))
  return (tagId) => own.get(tagId) ?? minimum_confidence
}

/** Three decimals, as MonkeyLearn answers. */
export function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}

/** Whether an answer is as sure as that; compared are three decimals, as everybody sees them. */
export function isSure(confidence: number, minimum: number): boolean {
  return rounded(confidence) >= minimum
}

/** Whether anything can be left out of the answers at all. */
export function hasMinimum({
  minimum_confidence,
  minimum_confidence_by_tag,
}: AnswerSettings): boolean {
  return minimum_confidence > 0 || minimum_confidence_by_tag.some(({ minimum }) => minimum > 0)
}
