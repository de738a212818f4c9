import { expectedCalibrationError } from '@/lib/engine/evaluation/calibration/calibration-error'
import { createRandom } from '@/lib/engine/random'
import { mean, quantile } from './statistics'

/** The expected calibration error that chance alone gives: on average, and in 95 of 100 cases at most. */
export type Luck = { readonly mean: number; readonly most: number }

const RUNS = 400
const SEED = 4_711

/** What a perfectly calibrated model shows that is this sure of so many answers: each comes true as often as it says. */
export function luckOf(confidences: Float32Array): Luck {
  const random = createRandom(SEED)
  const errors = Array.from({ length: RUNS }, () => {
    const comesTrue = Uint8Array.from(confidences, (chance) => Number(random() < chance * 2 ** 32))
    return expectedCalibrationError(confidences, comesTrue)
  })
  return { mean: mean(errors), most: quantile(errors, 0.95) }
}
