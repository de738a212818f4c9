import type { SettingName } from '@/lib/engine/settings'

/** The settings that are folded away, because few models need another value than the first; `FoldedSettings` has their controls. */
export const FOLDED = [
  'tagging_strategy',
  'minimum_confidence',
  'minimum_confidence_by_tag',
  'char_ngram_range',
  'char_ngrams_cross_words',
  'language',
  'whitelist',
  'regular_expressions',
] as const satisfies readonly SettingName[]

export type FoldedName = (typeof FOLDED)[number]
