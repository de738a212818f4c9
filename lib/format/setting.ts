import { count } from './count'
import { languageName } from './language'
import { plural } from './plural'

type Words = { name: string; value: (value: unknown) => string }

const SETTINGS: Readonly<Record<string, Words>> = {
  algorithm: { name: 'Algorithm', value: (value) => (value === 'nb' ? 'Naive Bayes' : 'SVM') },
  ngram_range: { name: 'Word groups', value: (value) => rangeOf(value, 'word') },
  char_ngram_range: {
    name: 'Character groups',
    value: (value) => (value === null ? 'off' : rangeOf(value, 'character')),
  },
  max_features: { name: 'Features kept', value: (value) => count(Number(value)) },
  stopwords: { name: 'Stopwords', value: stopwords },
  use_stemming: { name: 'Stemming', value: (value) => (value ? 'on' : 'off') },
  preprocess_numbers: { name: 'Numbers', value: groupedOrKept },
  preprocess_social_media: { name: 'Social media', value: groupedOrKept },
  regular_expressions: { name: 'Own expressions', value: expressions },
  normalize_weights: {
    name: 'Tag weighting',
    value: (value) => (value ? 'balanced' : 'by frequency'),
  },
  whitelist: { name: 'Always kept', value: (value) => words(value, 'nothing') },
  language: { name: 'Language', value: (value) => languageName(String(value)) },
  tagging_strategy: { name: 'Tags per text', value: strategy },
}

/** “max_features” → “Features kept”. */
export function settingName(setting: string): string {
  return SETTINGS[setting]?.name ?? setting
}

/** The value of a setting in words: “1–2 words”, “20,000”, “by frequency”. */
export function settingValue(setting: string, value: unknown): string {
  return SETTINGS[setting]?.value(value) ?? String(value)
}

function rangeOf(value: unknown, unit: string): string {
  if (!Array.isArray(value)) return String(value)
  const [min, max] = value.map(Number)
  if (min === undefined || max === undefined) return String(value)
  return min === max ? plural(unit, min) : `${min}–${max} ${unit}s`
}

function groupedOrKept(value: unknown): string {
  return value ? 'grouped' : 'kept as they are'
}

function stopwords(value: unknown): string {
  if (Array.isArray(value)) return words(value, 'kept')
  return value ? 'list of the language' : 'kept'
}

function words(value: unknown, none: string): string {
  return Array.isArray(value) && value.length > 0 ? plural('own word', value.length) : none
}

function expressions(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return 'none'
  return value.map(({ name }: { name?: unknown }) => String(name)).join(', ')
}

function strategy(value: unknown): string {
  if (value === 'single') return 'one'
  return value === 'multi' ? 'several' : 'automatic'
}
