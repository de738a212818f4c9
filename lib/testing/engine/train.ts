import type { Answers } from '@/lib/engine/evaluation/answers'
import { calibrateOutOfFold } from '@/lib/engine/evaluation/calibration/calibrate'
import {
  type FoldMargins,
  foldsIn,
  poolMargins,
  trainFold,
} from '@/lib/engine/evaluation/folds/out-of-fold'
import type { Model } from '@/lib/engine/model'
import { trainFinal } from '@/lib/engine/train-final'
import type { TrainingSet } from '@/lib/engine/training-set'
import { exampleTags } from './example-set'

export type TrainingResult = { readonly model: Model; readonly answers: Answers }

/** A whole training, one step after the other. `foldOrder` may put the folds into another order. */
export function train(
  set: TrainingSet,
  foldOrder: (folds: number[]) => number[] = (folds) => folds,
): TrainingResult {
  const results: FoldMargins[] = foldOrder(foldsIn(set.folds)).map((fold) => trainFold(set, fold))
  const { calibration, answers } = calibrateOutOfFold(set, poolMargins(set, results))
  const model: Model = {
    settings: { ...set.settings, ...set.corpus.settings },
    tags: exampleTags.slice(0, set.tagCount),
    trained: trainFinal(set),
    calibration,
    about: { texts: set.folds.length, dataHash: 'none', icu: 'any' },
  }
  return { model, answers }
}
