import { type Settings, type TextSettings, textSettingsOf } from '@/lib/engine/settings'

/** With more tagged texts the others add nothing any more (bench/README.md, "Few tags"). */
export const MOST_TAGGED = 1_000

/** So many texts, tagged ones included, show which words go together; 10,000 gain nothing over 5,000. */
export const MOST_READ = 5_000
/** Long texts: reading ends with the one at which so many n-grams were met, each text's own counted once. */
export const MOST_ENTRIES = 2_000_000

/** Parts of words, by which the many words that no tagged text has are like those that one has. */
const CHARACTERS = [3, 5] as const

/** Whether untagged texts can add anything: while few are tagged, and most are not. */
export function areUntaggedWorthReading(tagged: number, untagged: number): boolean {
  return tagged <= MOST_TAGGED && untagged > tagged
}

/** Whether a training under these settings learns from untagged texts, if there are any worth reading. */
export function learnsFromUntagged({
  algorithm,
  learn_from_untagged,
}: Pick<Settings, 'algorithm' | 'learn_from_untagged'>): boolean {
  return learn_from_untagged && algorithm === 'svm'
}

/** How such a training reads its texts: with groups of characters, whatever the settings say of them. */
export function readWithUntagged(settings: Settings): TextSettings {
  const { char_ngram_range } = settings
  return textSettingsOf({ ...settings, char_ngram_range: char_ngram_range ?? CHARACTERS })
}
