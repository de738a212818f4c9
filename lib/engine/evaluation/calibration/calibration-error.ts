const BINS = 10

/**
 * Expected calibration error with bins of equal mass (Nixon et al. 2019): texts are sorted by confidence
 * into ten bins of the same size; the mean over texts of |right answers − confidence| of their bin, both as
 * shares. 0 is perfect. `isRight[i]` is 1 where the answer with `confidences[i]` is right.
 */
export function expectedCalibrationError(
  confidences: Float32Array,
  isRight: ArrayLike<number>,
): number {
  const texts = confidences.length
  if (texts === 0) return 0
  const order = Int32Array.from(confidences.keys()).sort(
    (a, b) => confidences[a]! - confidences[b]! || a - b,
  )
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const members = order.subarray(
      Math.floor((bin * texts) / BINS),
      Math.floor(((bin + 1) * texts) / BINS),
    )
    let gap = 0
    for (const text of members) gap += isRight[text]! - confidences[text]!
    error += Math.abs(gap)
  }
  return error / texts
}
