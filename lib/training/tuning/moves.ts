import type { Settings } from '@/lib/contracts/settings'

/** One step from settings to others: what it changes, and a name that stays the same wherever it starts. */
export type Move = { name: string; settings: Settings }

const WITHOUT_STEMMER = new Set<Settings['language']>(['zh', 'ja', 'ko', 'multi_language'])

/** Character n-grams are many, so they come with room for them. */
const MOST_FEATURES = 100_000

/**
 * The steps in the order in which they are tried: what gained most, over public data sets, comes first (bench/README.md,
 * "Auto-tune"). Each is the part of the settings that it changes, or null where it would change nothing.
 */
const STEPS: Record<string, (settings: Settings) => Partial<Settings> | null> = {
  'characters 2–5': () => ({ char_ngram_range: [2, 5], max_features: MOST_FEATURES }),
  'words 1': () => ({ ngram_range: [1, 1] }),
  'other algorithm': ({ algorithm }) => ({ algorithm: algorithm === 'svm' ? 'nb' : 'svm' }),
  'stemming turned': ({ use_stemming: stems, language }) =>
    WITHOUT_STEMMER.has(language) ? null : { use_stemming: !stems },
  'characters 3–5': () => ({ char_ngram_range: [3, 5], max_features: MOST_FEATURES }),
  'weighting turned': ({ normalize_weights: balanced }) => ({ normalize_weights: !balanced }),
  'words 1–2': () => ({ ngram_range: [1, 2] }),
  'words 1–3': () => ({ ngram_range: [1, 3] }),
  'features 100k': () => ({ max_features: MOST_FEATURES }),
  'features 20k': () => ({ max_features: 20_000 }),
  'numbers turned': ({ preprocess_numbers: grouped }) => ({ preprocess_numbers: !grouped }),
  'social media turned': ({ preprocess_social_media: cleaned }) => ({
    preprocess_social_media: !cleaned,
  }),
  'characters 2–4': () => ({ char_ngram_range: [2, 4], max_features: MOST_FEATURES }),
  'features 50k': () => ({ max_features: 50_000 }),
  'no characters': () => ({ char_ngram_range: null }),
  'stopwords turned': ({ stopwords, language }) =>
    language === 'multi_language' ? null : { stopwords: stopwords === false },
  'features 5k': () => ({ max_features: 5_000 }),
}

/** Every step that leads from these settings to others. */
export function movesFrom(settings: Settings): Move[] {
  return Object.entries(STEPS).flatMap(([name, step]) => {
    const change = step(settings)
    if (change === null) return []
    const moved = { ...settings, ...change }
    return keyOf(moved) === keyOf(settings) ? [] : [{ name, settings: moved }]
  })
}

/** Equal settings have equal keys: they are plain JSON, and the order of their names does not matter. */
export function keyOf(settings: Settings): string {
  const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(Object.fromEntries(sorted))
}
