import { type Calibration, calibrate, likeliest } from '@/lib/engine/calibration'
import { hasTag } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'

/** What a calibration says of some texts: one entry per text. */
export type TopAnswers = {
  /** The probability of the likeliest tag. */
  readonly confidences: Float64Array
  /** 1 where the text has it. */
  readonly isRight: Uint8Array
}

/** No text is left out: there is no fold of this number. */
export const NO_FOLD = -1

/** So many texts, evenly spread, are enough to see how often a probability comes true. */
const MOST_TEXTS = 20_000

/** The likeliest tags of the texts outside a fold, from their margins (texts × tags). */
export function topAnswers(
  { folds, tags, tagCount }: TrainingSet,
  margins: Float32Array,
  calibration: Calibration,
  leftOut: number,
): TopAnswers {
  const step = Math.ceil(folds.length / MOST_TEXTS)
  const confidences: number[] = []
  const isRight: number[] = []
  const probabilities = new Float64Array(tagCount)
  for (let text = 0; text < folds.length; text += step) {
    const row = margins.subarray(text * tagCount, (text + 1) * tagCount)
    // of a text without a feature nothing is said that could be mapped
    if (folds[text] === leftOut || Number.isNaN(row[0])) continue
    calibrate(calibration, row, probabilities)
    const top = likeliest(calibration, row, probabilities)
    confidences.push(probabilities[top]!)
    isRight.push(Number(hasTag(tags, text, top)))
  }
  return { confidences: Float64Array.from(confidences), isRight: Uint8Array.from(isRight) }
}
