import { defaultSettings } from '@/lib/contracts/default-settings'
import { createRandom } from '@/lib/engine/random'
import type { Settings } from '@/lib/engine/settings'
import type { Population } from './population'

/** Fast and good enough: Naive Bayes on single words. */
export const PLAIN: Settings = {
  ...defaultSettings,
  algorithm: 'nb',
  language: 'multi_language',
  ngram_range: [1, 1],
  max_features: 10_000,
  use_stemming: false,
  preprocess_numbers: false,
  tagging_strategy: 'single',
}

/** Settings of which any two may be compared; some differ by nothing, some by points. */
export const PAIRED: readonly Settings[] = [
  { ...PLAIN, normalize_weights: false },
  ...[10_000, 3000, 2000, 1400, 1000, 700, 500, 350, 250, 180, 120].map((max_features) => ({
    ...PLAIN,
    max_features,
  })),
]

/** What every near-equal variant keeps. */
const FREQUENT_WORDS = 600

/** As good as each other but not the same: each does without another random half of the words that are not frequent. */
export function nearEqualVariants({ texts }: Population, count: number): Settings[] {
  const frequencies = new Map<string, number>()
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1)
    }
  }
  const rarer = [...frequencies.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(FREQUENT_WORDS)
    .map(([word]) => word)
  const random = createRandom(20_260)
  return Array.from({ length: count }, () => ({
    ...PLAIN,
    stopwords: rarer.filter(() => random() % 2 === 0),
  }))
}
