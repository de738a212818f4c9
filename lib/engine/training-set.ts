import type { Contingency } from './features/contingency'
import type { Corpus } from './features/corpus'
import type { Settings, Strategy } from './settings'
import type { TagRows } from './tag-rows'

/**
 * Everything that a training reads. Texts stand in ascending order of their id and tags in ascending
 * order of theirs: with these orders, the same data and settings give the same model to the last bit.
 */
export type TrainingSet = {
  readonly corpus: Corpus
  /** The tags of each text of the corpus, at least one. */
  readonly tags: TagRows
  readonly tagCount: number
  /** The fold of each text; copies of a text are in the same one. */
  readonly folds: Uint8Array
  /** The group of each text, any numbers: copies share one. Missing: no text is a copy. */
  readonly groups?: ArrayLike<number>
  /** What counting n-grams and tags in all texts gives, if that was done once for all folds. */
  readonly contingency?: Contingency
  readonly settings: Settings
  readonly strategy: Strategy
}
