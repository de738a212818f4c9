import type { Settings } from '@/lib/contracts/settings'
import { ALGORITHMS, keyOfSettings, type SettingName } from '@/lib/engine/settings'
import { hasStemmer } from '@/lib/engine/text/stem'

/** One step from settings to others: what it changes, and a name that stays the same wherever it starts. */
export type Move = { name: string; settings: Settings }

/** Its name, and the part of the settings that it changes, or null where it would change nothing. */
type Step = readonly [name: string, change: (settings: Settings) => Partial<Settings> | null]

/** Character n-grams are many, so they come with room for them. */
const MOST_FEATURES = 100_000

/** The steps of each setting; null: what people decide, a search leaves alone. */
const STEPS: Readonly<Record<SettingName, readonly Step[] | null>> = {
  algorithm: ALGORITHMS.map((algorithm) => ['other algorithm', () => ({ algorithm })]),
  language: null,
  ngram_range: [
    ['words 1', () => ({ ngram_range: [1, 1] })],
    ['words 1–2', () => ({ ngram_range: [1, 2] })],
    ['words 1–3', () => ({ ngram_range: [1, 3] })],
  ],
  char_ngram_range: [
    ['characters 2–5', () => ({ char_ngram_range: [2, 5], max_features: MOST_FEATURES })],
    ['characters 3–5', () => ({ char_ngram_range: [3, 5], max_features: MOST_FEATURES })],
    ['characters 2–4', () => ({ char_ngram_range: [2, 4], max_features: MOST_FEATURES })],
    ['no characters', () => ({ char_ngram_range: null })],
  ],
  // with the groups, by language
  char_ngrams_cross_words: null,
  max_features: [
    ['features 100k', () => ({ max_features: MOST_FEATURES })],
    ['features 50k', () => ({ max_features: 50_000 })],
    ['features 20k', () => ({ max_features: 20_000 })],
    ['features 5k', () => ({ max_features: 5_000 })],
  ],
  use_stemming: [
    [
      'stemming turned',
      ({ use_stemming: stems, language }) =>
        hasStemmer(language) ? { use_stemming: !stems } : null,
    ],
  ],
  ignore_accents: [
    ['accents turned', ({ ignore_accents: ignored }) => ({ ignore_accents: !ignored })],
  ],
  // what texts are, not what gains
  read_html: null,
  preprocess_numbers: [
    ['numbers turned', ({ preprocess_numbers: grouped }) => ({ preprocess_numbers: !grouped })],
  ],
  preprocess_social_media: [
    [
      'social media turned',
      ({ preprocess_social_media: cleaned }) => ({ preprocess_social_media: !cleaned }),
    ],
  ],
  regular_expressions: null,
  normalize_weights: [
    ['weighting turned', ({ normalize_weights: balanced }) => ({ normalize_weights: !balanced })],
  ],
  // it shows first on texts that were never tagged
  learn_from_untagged: null,
  learn_from_no_tag: null,
  stopwords: [
    [
      'stopwords turned',
      ({ stopwords, language }) =>
        language === 'multi_language' ? null : { stopwords: stopwords === false },
    ],
  ],
  whitelist: null,
  tagging_strategy: null,
  // which answers are given, not how good they are
  minimum_confidence: null,
  minimum_confidence_by_tag: null,
}

/**
 * The order in which steps are tried: what gained most, over public data sets, comes first (bench/README.md, "Auto-tune").
 * A step whose gain was not measured yet comes last.
 */
const BY_GAIN = [
  'characters 2–5',
  'words 1',
  'other algorithm',
  'stemming turned',
  'characters 3–5',
  'weighting turned',
  'words 1–2',
  'words 1–3',
  'features 100k',
  'features 20k',
  'numbers turned',
  'social media turned',
  'characters 2–4',
  'features 50k',
  'no characters',
  'stopwords turned',
  'features 5k',
]

const placeOf = (name: string) => (BY_GAIN.includes(name) ? BY_GAIN.indexOf(name) : BY_GAIN.length)

const IN_ORDER = Object.values(STEPS)
  .flatMap((steps) => steps ?? [])
  .sort(([one], [other]) => placeOf(one) - placeOf(other))

/** Every step that leads from these settings to others. */
export function movesFrom(settings: Settings): Move[] {
  return IN_ORDER.flatMap(([name, changeOf]) => {
    const change = changeOf(settings)
    if (change === null) return []
    const moved = { ...settings, ...change }
    return keyOfSettings(moved) === keyOfSettings(settings) ? [] : [{ name, settings: moved }]
  })
}
