import { exponentiate } from './kernels/exponentials'
import { applyTopMap, type TopMap } from './top-map'

/**
 * Of each tag its share of the tagged texts, what is answered to a text of which nothing is known (its margins are NaN); null
 * in models from before it was there, which answer by the bias alone.
 */
type Prior = { readonly prior: Float64Array | null }

/**
 * How likely it is that a text has a tag at all, from its largest margin m: 1 / (1 + exp(−(slope · m + offset))).
 */
export type AnyTag = { readonly slope: number; readonly offset: number }

/**
 * One temperature for all tags: p = softmax(m / temperature), times the probability that the text has a tag at all, then the map
 * of the likeliest.
 */
export type SingleCalibration = Prior & {
  readonly kind: 'single'
  readonly temperature: number
  readonly top: TopMap
  /** Null where no text that fits no tag was learnt from: every text has a tag. */
  readonly anyTag: AnyTag | null
}

/**
 * For each tag: p_k = 1 / (1 + exp(−(slope_k · m_k + offset_k))), then the map of the likeliest; answered from
 * m_k ≥ threshold_k on.
 */
export type MultiCalibration = Prior & {
  readonly kind: 'multi'
  readonly top: TopMap
  readonly slopes: Float64Array
  readonly offsets: Float64Array
  readonly thresholds: Float64Array
}

/** How margins become probabilities, and which tags are answered. */
export type Calibration = SingleCalibration | MultiCalibration

/**
 * The margins of a text without a single feature: there is nothing to go by. A bias only says where the planes lie, and
 * can seem very sure.
 */
export const NO_MARGIN = Number.NaN

/**
 * Writes the probability of each tag: single-tag they sum to 1, or to less by the probability that none fits; multi-tag each stands for
 * itself.
 */
export function calibrate(
  calibration: Calibration,
  margins: ArrayLike<number>,
  probabilities: Float64Array,
): void {
  if (calibration.prior !== null && Number.isNaN(margins[0])) probabilities.set(calibration.prior)
  else if (calibration.kind === 'single') {
    const top = largest(margins)
    softmax(margins, top, 1 / calibration.temperature, probabilities)
    const share = calibration.anyTag === null ? 1 : anyTagOf(calibration.anyTag, margins[top]!)
    if (share < 1) for (let tag = 0; tag < margins.length; tag++) probabilities[tag]! *= share
    applyTopMap(calibration.top, probabilities, top, true, 1 - share)
  } else {
    const { slopes, offsets } = calibration
    for (let tag = 0; tag < slopes.length; tag++) {
      probabilities[tag] = sigmoid(slopes[tag]! * margins[tag]! + offsets[tag]!)
    }
    applyTopMap(calibration.top, probabilities, largest(probabilities), false)
  }
}

/** Tags that are answered, best first: single-tag one, or none where that is likelier; multi-tag any number. */
export function answeredTags(
  calibration: Calibration,
  margins: ArrayLike<number>,
  probabilities: Float64Array,
): number[] {
  if (calibration.kind === 'single') {
    const tag = likeliest(calibration, margins, probabilities)
    return noneOf(calibration, probabilities) > probabilities[tag]! ? [] : [tag]
  }
  const tags: number[] = []
  for (let tag = 0; tag < margins.length; tag++) {
    if (margins[tag]! >= calibration.thresholds[tag]!) tags.push(tag)
  }
  return tags.sort((a, b) => probabilities[b]! - probabilities[a]! || a - b)
}

/** How likely it is that no tag fits, which only a single-tag calibration tells as one number; 0 where it cannot be. */
export function noneOf(calibration: Calibration, probabilities: Float64Array): number {
  if (calibration.kind !== 'single' || calibration.anyTag === null) return 0
  return Math.max(0, 1 - probabilities.reduce((sum, p) => sum + p, 0))
}

/** The likeliest tag: by margin where all tags share a calibration, because probabilities can round to the same. */
export function likeliest(
  { kind }: Calibration,
  margins: ArrayLike<number>,
  probabilities: Float64Array,
): number {
  return largest(kind === 'single' && !Number.isNaN(margins[0]) ? margins : probabilities)
}

/** The tag with the largest of these numbers; of equal ones the first. */
export function largest(numbers: ArrayLike<number>): number {
  let best = 0
  for (let tag = 1; tag < numbers.length; tag++) if (numbers[tag]! > numbers[best]!) best = tag
  return best
}

/** −∞ gives 0 whatever the slope, so that a tag that was never seen is never likely. */
export function sigmoid(x: number): number {
  return Number.isNaN(x) ? 0 : 1 / (1 + Math.exp(-x))
}

function anyTagOf({ slope, offset }: AnyTag, margin: number): number {
  return sigmoid(slope * margin + offset)
}

/** `top` is the tag with the largest margin. */
function softmax(
  margins: ArrayLike<number>,
  top: number,
  sharpness: number,
  probabilities: Float64Array,
): void {
  const most = margins[top]!
  for (let tag = 0; tag < margins.length; tag++) {
    probabilities[tag] = sharpness * (margins[tag]! - most)
  }
  exponentiate(probabilities)
  let sum = 0
  for (let tag = 0; tag < margins.length; tag++) sum += probabilities[tag]!
  for (let tag = 0; tag < margins.length; tag++) probabilities[tag]! /= sum
}
