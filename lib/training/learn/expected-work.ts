import { ALGORITHM } from '@/lib/engine/classifiers/algorithms'
import type { Load } from './memory'

/** Seconds of the phases of a training. */
export type PhaseSeconds = {
  reading: number
  preparing: number
  folds: number
  final: number
  saving: number
}

/** Before anything is known of the texts: a training of the middle sort on two threads. */
export const USUAL: PhaseSeconds = {
  reading: 0.1,
  preparing: 1,
  folds: 3,
  final: 0.3,
  saving: 0.4,
}

/**
 * How long the phases take, from the sizes of a corpus: a fit to the CPU time of 700 to 60,000 texts of seven public
 * sets with 2 to 77 tags, within a factor of two of each. The seconds are those of the machine it was measured on; only
 * their ratios are used, and what is measured of this training corrects them.
 */
export function expectedWork(
  { texts, untagged, entries, tags, folds, settings }: Load,
  threads: number,
): PhaseSeconds {
  const perTag = ALGORITHM[settings.algorithm].secondsPerEntryAndTag
  const fold = 0.03 + 4e-7 * entries + 3e-6 * texts + perTag * entries * tags
  const survey = untagged === 0 ? 0 : 0.5 + 6e-7 * entries
  return {
    reading: 1e-5 * texts,
    preparing: 8.5e-7 * entries + 1.5e-5 * texts,
    folds: survey + ((folds + 1) * fold) / Math.min(threads, folds + 1),
    final: 0.05 + 1.2e-5 * texts + 6e-7 * texts * tags,
    saving: 2.5e-5 * texts,
  }
}
