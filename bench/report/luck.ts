import { expectedCalibrationError } from '@/lib/engine/evaluation/calibration/calibration-error'
import { createRandom, type Random } from '@/lib/engine/random'
import { mean, quantile } from './statistics'

/** The expected calibration error that chance alone gives: on average, and in 95 of 100 cases at most. */
export type Luck = { readonly mean: number; readonly most: number }

const RUNS = 400
const SEED = 4_711

/** What a perfectly calibrated model shows that is this sure of so many answers: each comes true as often as it says. */
export function luckOf(confidences: Float32Array): Luck {
  const random = createRandom(SEED)
  return luckIn(() => {
    const comesTrue = drawOutcomes(confidences, random)
    return expectedCalibrationError(confidences, comesTrue)
  })
}

/**
 * The same of a model that learnt how often answers come true from as many texts as it is judged on, and so knows no more than
 * how often they came true there.
 */
export function luckOfLearning(confidences: Float32Array): Luck {
  const random = createRandom(SEED)
  return luckIn(() => {
    const learnt = drawOutcomes(confidences, random)
    const judged = drawOutcomes(confidences, random)
    // what came true in one place and not in the other, around the same confidence
    const apart = judged.map(
      (right, text) => right - (learnt[text] ?? 0) + (confidences[text] ?? 0),
    )
    return expectedCalibrationError(confidences, apart)
  })
}

function luckIn(run: () => number): Luck {
  const errors = Array.from({ length: RUNS }, run)
  return { mean: mean(errors), most: quantile(errors, 0.95) }
}

function drawOutcomes(confidences: Float32Array, random: Random): Float32Array {
  return confidences.map((chance) => Number(random() < chance * 2 ** 32))
}
