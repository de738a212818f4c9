import type { SettingChange } from '@/lib/contracts/setting-changes'
import type { Algorithm, SettingName } from '@/lib/engine/settings'
import { compactCount, count } from '@/lib/format/count'
import { languageName } from '@/lib/format/language'
import { wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { ALGORITHM_WORDS } from './algorithm-words'

/** `+` came, `−` went, `~` became something else. */
export type Change = { sign: '+' | '−' | '~'; text: string }

type Words = {
  name: string
  value: (value: unknown) => string
  /** A change in three or four words; without it, the name and both values. */
  change?: (from: unknown, to: unknown) => Change
}

/** What people read of each setting. */
const SETTING_WORDS: Readonly<Record<SettingName, Words>> = {
  algorithm: {
    name: 'Algorithm',
    value: algorithm,
    change: (from, to) => became('', algorithm(from), algorithm(to)),
  },
  language: {
    name: 'Language',
    value: language,
    change: (from, to) => became('', language(from), language(to)),
  },
  ngram_range: {
    name: 'Word groups',
    value: (value) => rangeOf(value, 'word'),
    change: (from, to) => became('words', rangeText(from), rangeText(to)),
  },
  char_ngram_range: {
    name: 'Character groups',
    value: (value) => (value === null ? 'off' : rangeOf(value, 'character')),
    change: characterGroupsChange,
  },
  char_ngrams_cross_words: {
    name: 'Character groups across words',
    value: (value) => (value ? 'yes' : 'no'),
    change: switched('character groups across words'),
  },
  max_features: {
    name: 'Vocabulary size',
    value: (value) => count(Number(value)),
    change: (from, to) =>
      became('vocabulary', compactCount(Number(from)), compactCount(Number(to))),
  },
  use_stemming: {
    name: 'Stemming',
    value: (value) => (value ? 'on' : 'off'),
    change: switched('stemming'),
  },
  ignore_accents: {
    name: 'Accents do not matter',
    value: (value) => (value ? 'yes' : 'no'),
    change: switched('leaving out accents'),
  },
  read_html: {
    name: 'Read HTML as text',
    value: (value) => (value ? 'yes' : 'no'),
    change: switched('reading HTML as text'),
  },
  preprocess_numbers: {
    name: 'Treat amounts, dates, times alike',
    value: (value) => (value ? 'yes' : 'no'),
    change: switched('number grouping'),
  },
  preprocess_social_media: {
    name: 'Social media',
    value: groupedOrKept,
    change: switched('social-media cleaning'),
  },
  regular_expressions: { name: 'Own expressions', value: expressions },
  normalize_weights: {
    name: 'Tag weighting',
    value: (value) => (value ? 'balanced' : 'by frequency'),
    change: switched('balanced weighting'),
  },
  learn_from_no_tag: {
    name: 'Learn from texts that fit no tag',
    value: (value) => (value ? 'yes' : 'no'),
    change: switched('learning from texts that fit no tag'),
  },
  learn_from_untagged: {
    name: 'Learn from untagged texts, too',
    value: (value) => (value ? 'yes' : 'no'),
    change: switched('learning from untagged texts'),
  },
  stopwords: { name: 'Common words (stopwords)', value: stopwords, change: stopwordsChange },
  whitelist: {
    name: 'Words to keep whatever the size',
    value: (value) => words(value, 'nothing'),
    change: () => ({ sign: '~', text: 'always-kept words' }),
  },
  tagging_strategy: { name: 'Tags per text', value: strategy },
  minimum_confidence: {
    name: 'Minimum confidence',
    value: (value) => (value === 0 ? 'none' : wholePercent(Number(value))),
  },
  minimum_confidence_by_tag: {
    name: 'Minimum confidence by tag',
    value: ownMinimums,
    change: () => ({ sign: '~', text: 'minimum confidence by tag' }),
  },
}

/** “max_features” → “Vocabulary size”. */
export function settingName(setting: string): string {
  return wordsOf(setting)?.name ?? setting
}

/** The value of a setting in words: “1–2 words”, “20,000”, “by frequency”. */
export function settingValue(setting: string, value: unknown): string {
  return wordsOf(setting)?.value(value) ?? String(value)
}

/** A changed setting in three or four words: “~ vocabulary 10k → 20k”, “+ stemming”. */
export function settingChangeText({ name, from, to }: SettingChange): Change {
  const { change } = SETTING_WORDS[name]
  if (change) return change(from, to)
  return became(settingName(name).toLowerCase(), settingValue(name, from), settingValue(name, to))
}

/** “character groups, vocabulary size” */
export function changedNames(changes: readonly SettingChange[]): string {
  return changes.map(({ name }) => settingName(name).toLowerCase()).join(', ')
}

/** A page that was opened before an upgrade may meet a setting that it does not know. */
function wordsOf(setting: string): Words | undefined {
  const all: Readonly<Record<string, Words>> = SETTING_WORDS
  return all[setting]
}

function became(what: string, from: string, to: string): Change {
  return { sign: '~', text: `${what} ${from} → ${to}`.trimStart() }
}

/** A switch is called by what it does when it goes on or off. */
function switched(what: string): (from: unknown, to: unknown) => Change {
  return (_, to) => ({ sign: to ? '+' : '−', text: what })
}

function algorithm(value: unknown): string {
  // Of a setting, whose values the contract lists; there is none for another algorithm.
  return ALGORITHM_WORDS[value as Algorithm].name
}

function language(value: unknown): string {
  return languageName(String(value))
}

function rangeOf(value: unknown, unit: string): string {
  if (!Array.isArray(value)) return String(value)
  const [min, max] = value.map(Number)
  if (min === undefined || max === undefined) return String(value)
  return min === max ? plural(unit, min) : `${min}–${max} ${unit}s`
}

function rangeText(range: unknown): string {
  if (!Array.isArray(range)) return String(range)
  const [min, max] = range
  return min === max ? String(min) : `${min}–${max}`
}

function characterGroupsChange(from: unknown, to: unknown): Change {
  if (from === null) return { sign: '+', text: `characters ${rangeText(to)}` }
  if (to === null) return { sign: '−', text: 'character groups' }
  return became('characters', rangeText(from), rangeText(to))
}

function groupedOrKept(value: unknown): string {
  return value ? 'grouped' : 'kept as they are'
}

function stopwords(value: unknown): string {
  if (Array.isArray(value)) return words(value, 'kept')
  return value ? 'list of the language' : 'kept'
}

function stopwordsChange(_: unknown, to: unknown): Change {
  if (Array.isArray(to)) return { sign: '~', text: 'own stopwords' }
  return { sign: to ? '+' : '−', text: 'stopword list' }
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

const SHOWN_MINIMUMS = 5

function ownMinimums(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return 'none'
  const shown = value.slice(0, SHOWN_MINIMUMS).map(({ minimum }) => wholePercent(Number(minimum)))
  const others = value.length > SHOWN_MINIMUMS ? ', …' : ''
  return `${plural('tag', value.length)}: ${shown.join(', ')}${others}`
}
