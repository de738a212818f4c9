import type { Survey } from './directions/survey'
import type { Contingency } from './features/contingency'
import type { Corpus } from './features/corpus'
import type { Settings, Strategy } from './settings'
import type { TagRows } from './tag-rows'

/**
 * Everything that a training reads. Texts stand in ascending order of their id and tags in ascending
 * order of theirs: with these orders, the same data and settings give the same model to the last bit.
 */
export type TrainingSet = {
  /** The tagged texts, then those without a tag from which the training learns, too, if any: see `isSurveyed`. */
  readonly corpus: Corpus
  /** The tags of each tagged text; none where somebody judged that none fits. */
  readonly tags: TagRows
  readonly tagCount: number
  /** The fold of each text; copies of a text are in the same one. */
  readonly folds: Uint8Array
  /** The group of each text, any numbers: copies share one. Missing: no text is a copy. */
  readonly groups?: ArrayLike<number>
  /** What counting n-grams and tags in all texts gives, if that was done once for all folds. */
  readonly contingency?: Contingency
  /** What all texts of the corpus say, if that was found out once for all folds. */
  readonly survey?: Survey
  readonly settings: Settings
  readonly strategy: Strategy
}

/** Whether it learns from texts without a tag, too. */
export function isSurveyed({ corpus, folds }: Pick<TrainingSet, 'corpus' | 'folds'>): boolean {
  return corpus.starts.length - 1 > folds.length
}
