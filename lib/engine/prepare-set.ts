import { surveyTexts } from './directions/survey'
import { countTogether, shareContingency } from './features/contingency'
import { isSurveyed, type TrainingSet } from './training-set'

/** What the folds and the final model of a training share, in shared memory: a survey of all texts, or what counting gives. */
export type Prepared = Pick<TrainingSet, 'survey' | 'contingency'>

export function prepareSet(set: TrainingSet): Prepared {
  const { corpus, tags, tagCount, folds, settings } = set
  if (isSurveyed(set)) return { survey: surveyTexts(corpus, settings.max_features) }
  const texts = Int32Array.from(folds.keys())
  return { contingency: shareContingency(countTogether(corpus, tags, tagCount, texts)) }
}
