import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import type { TagRows } from '@/lib/engine/tag-rows'
import { createTemperatureLoss } from './temperature-loss'

const MOST_STEPS = 50
const PRECISION = 1e-9

export type Temperatures = {
  /** Fitted on all texts. */
  readonly overall: number
  /** Fitted on the texts of all folds but this one. */
  readonly withoutFold: Float64Array
}

/**
 * Temperature scaling (Guo et al. 2017): the sharpness β = 1 / temperature at which the probabilities
 * softmax(β m) of the true tags have the smallest loss; `margins` are texts × tags. The loss is convex in β:
 * Newton's method inside a bracket. The solution without one fold is one Newton step from the one with
 * all, because a tenth of the texts moves it little.
 */
export function fitTemperatures(
  margins: Float32Array,
  tags: TagRows,
  tagCount: number,
  folds: Uint8Array,
): Temperatures {
  const loss = createTemperatureLoss(margins, tags, tagCount, folds)
  if (loss.spread === 0) return { overall: 1, withoutFold: new Float64Array(FOLDS).fill(1) }

  // from far too flat to far too sharp for margins of this spread
  let low = 1e-3 / loss.spread
  let high = 1e3 / loss.spread
  let sharpness = 1 / loss.spread
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slope, curvature } = loss.at(sharpness)
    if (slope > 0) high = sharpness
    else low = sharpness
    const newton = sharpness - slope / curvature
    // where Newton leaves the bracket, halve it on the logarithmic scale
    const next = newton > low && newton < high ? newton : Math.sqrt(low * high)
    const isClose = Math.abs(next - sharpness) <= PRECISION * sharpness
    sharpness = next
    if (isClose) break
  }

  const { slope, curvature, foldSlopes, foldCurvatures } = loss.at(sharpness)
  const withoutFold = foldSlopes.map((foldSlope, fold) => {
    const step = (slope - foldSlope) / (curvature - foldCurvatures[fold]!)
    // few texts can make the step meaningless; then all folds together are the better guess
    const isSmall = Math.abs(step) < sharpness / 2
    return 1 / (isSmall ? sharpness - step : sharpness)
  })
  return { overall: 1 / sharpness, withoutFold }
}
