import {
  answeredTags,
  type Calibration,
  calibrate,
  type MultiCalibration,
  noneOf,
} from './calibration'
import { fitTexts, vectorsOf } from './classifiers/fit'
import { marginsIfKnown } from './classifiers/linear'
import { priorsOf } from './evaluation/calibration/prior'
import { vocabularyOf } from './features/vocabulary'
import type { Trained } from './model'
import { pickRows } from './tag-rows'
import type { TrainingSet } from './training-set'

/** A model without folds: nothing tells how good it is, so it only ever suggests. */
export type Draft = {
  readonly trained: Trained
  readonly calibration: Calibration
  /** How sure it is of its answers to some texts of the corpus that it has not learnt from. */
  sureness(texts: Int32Array): Float64Array
}

/**
 * How a version turns margins into probabilities. With several tags a text each has numbers of its own: `places[t]` is where the
 * version has those of tag t of the draft.
 */
export type Lent = { readonly calibration: Calibration; readonly places: readonly number[] }

/**
 * Learns from these texts of a corpus at once, with the calibration of a version that learnt from nearly the same texts in the
 * same way: to fit one of its own takes the answers of ten folds.
 */
export function createDraft(set: TrainingSet, texts: Int32Array, lent: Lent): Draft {
  const { featureOf, idf, classifier } = fitTexts(set, texts)
  const calibration = borrow(lent, set, texts)
  return {
    trained: { vocabulary: vocabularyOf(set.corpus, featureOf), idf, classifier },
    calibration,
    sureness(others) {
      const rows = vectorsOf(set, others, featureOf, idf)
      const margins = new Float64Array(set.tagCount)
      const probabilities = new Float64Array(set.tagCount)
      return Float64Array.from(others, (_, row) => {
        marginsIfKnown(classifier, rows, row, margins)
        calibrate(calibration, margins, probabilities)
        const [best] = answeredTags(calibration, margins, probabilities)
        if (best !== undefined) return probabilities[best]!
        return Math.max(noneOf(calibration, probabilities), ...probabilities)
      })
    },
  }
}

/** With how often each tag was given by now, for texts of which nothing is known. */
function borrow({ calibration, places }: Lent, set: TrainingSet, texts: Int32Array): Calibration {
  const folds = new Uint8Array(texts.length)
  const prior = priorsOf({ ...set, tags: pickRows(set.tags, texts), folds }).overall
  if (calibration.kind === 'single') return { ...calibration, prior }
  const { slopes, offsets, thresholds } = calibration
  const picked = (numbers: Float64Array) => Float64Array.from(places, (place) => numbers[place]!)
  return {
    ...calibration,
    prior,
    slopes: picked(slopes),
    offsets: picked(offsets),
    thresholds: picked(thresholds),
  } satisfies MultiCalibration
}
