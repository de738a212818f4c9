import type { Answers } from '@/lib/engine/evaluation/answers'
import type { TagRows } from '@/lib/engine/tag-rows'

/** What settings were worth on the texts of some folds: every text answered by a model that had not seen it. */
export type Measured = {
  folds: readonly number[]
  /** Places of these texts in the training set, ascending; `tags` and `answers` have a row for each. */
  texts: Int32Array
  tags: TagRows
  answers: Omit<Answers, 'topTags'>
  accuracy: number
  macroF1: number
}
