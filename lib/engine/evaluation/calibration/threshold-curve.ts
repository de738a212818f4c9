/** Thresholds 0, 1, …, 100 %. */
const STEPS = 100
/** 0.8 as a 32-bit number counts as 80 %, whichever way it was rounded. */
const ROUNDING = 1e-6

export type ThresholdCurve = {
  /** answered[t]: how many answers are at least t % sure. */
  readonly answered: Int32Array
  /** right[t]: how many of these are right. */
  readonly right: Int32Array
}

/**
 * What happens when only answers from a confidence on are used and people do the rest: how many are left, and how many
 * of those are right. `isRight[i]` is 1 where the answer with `confidences[i]` is right.
 */
export function thresholdCurve(
  confidences: Float32Array,
  isRight: ArrayLike<number>,
): ThresholdCurve {
  const answered = new Int32Array(STEPS + 1)
  const right = new Int32Array(STEPS + 1)
  for (let i = 0; i < confidences.length; i++) {
    const step = Math.min(STEPS, Math.max(0, Math.floor(confidences[i]! * STEPS + ROUNDING)))
    answered[step]! += 1
    right[step]! += isRight[i]!
  }
  for (let step = STEPS - 1; step >= 0; step--) {
    answered[step]! += answered[step + 1]!
    right[step]! += right[step + 1]!
  }
  return { answered, right }
}
