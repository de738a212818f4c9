import { fitTexts } from './classifiers/fit'
import { vocabularyOf } from './features/vocabulary'
import type { Trained } from './model'
import type { TrainingSet } from './training-set'

/** Trains on all texts. What it is worth is told by the folds. */
export function trainFinal(set: TrainingSet): Trained {
  const { featureOf, idf, classifier } = fitTexts(
    set,
    Int32Array.from(set.folds.keys()),
    set.contingency,
  )
  return { vocabulary: vocabularyOf(set.corpus, featureOf), idf, classifier }
}
