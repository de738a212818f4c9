import type { FeatureRows } from '../features/feature-rows'

/** What all tags of a training share. */
export type SharedProblem = {
  readonly rows: FeatureRows
  readonly featureCount: number
  readonly squaredLengths: Float64Array
}

/** Up to eight planes on their way to their optima; tag j of a text or feature is at 8 · text + j. */
export type EightState = SharedProblem & {
  readonly weights: Float32Array
  readonly biases: Float64Array
  readonly alphas: Float32Array
  /** Per text one bit per tag: whether it has the tag, and whether its α_i may be above 0. */
  readonly isOfTag: Uint8Array
  readonly hasAlpha: Uint8Array
  readonly positiveRidges: Float64Array
  readonly negativeRidges: Float64Array
  /** 1 for tags that are not solved yet. */
  readonly open: Uint8Array
  /** For each tag the texts near its plane, as the last pass found them. */
  readonly near: readonly Int32Array[]
  readonly nearCounts: Int32Array
  /** For each tag, by how much the projected gradients of the last pass differ. */
  readonly violations: Float64Array
}

/** A text without α is near a plane if its gradient is below this: a step elsewhere may soon make it negative. */
const NEAR = 0.1

/** A text without the tag and without α has the gradient −wᵀx − 1. */
const FAR = -1 - NEAR

const largest = new Float64Array(8)
const smallest = new Float64Array(8)
const products = new Float64Array(8)

/** One step of dual coordinate descent for each text and open tag, in the order of the rows. */
export function passOverAll(state: EightState): void {
  const { isOfTag, hasAlpha, open, near, nearCounts, violations } = state
  const texts = isOfTag.length
  largest.fill(0)
  smallest.fill(0)
  nearCounts.fill(0)
  const openBits = open.reduce((bits, isOpen, j) => bits | (isOpen << j), 0)
  for (let text = 0; text < texts; text++) {
    multiply(state, text)
    const bits = (isOfTag[text]! | hasAlpha[text]! | aboveBits(FAR)) & openBits
    if (bits === 0) continue
    for (let j = 0; j < 8; j++) {
      if (((bits >> j) & 1) === 1 && step(state, text, j)) near[j]![nearCounts[j]!++] = text
    }
  }
  for (let j = 0; j < 8; j++) violations[j] = largest[j]! - smallest[j]!
}

/** Writes wᵀx of one text for all eight tags to `products`: each entry is read once, its weights are neighbours. */
function multiply({ biases, weights, rows }: EightState, text: number): void {
  const { features, values } = rows
  const end = rows.starts[text + 1]!
  let m0 = biases[0]!
  let m1 = biases[1]!
  let m2 = biases[2]!
  let m3 = biases[3]!
  let m4 = biases[4]!
  let m5 = biases[5]!
  let m6 = biases[6]!
  let m7 = biases[7]!
  for (let p = rows.starts[text]!; p < end; p++) {
    const at = features[p]! << 3
    const value = values[p]!
    m0 += value * weights[at]!
    m1 += value * weights[at + 1]!
    m2 += value * weights[at + 2]!
    m3 += value * weights[at + 3]!
    m4 += value * weights[at + 4]!
    m5 += value * weights[at + 5]!
    m6 += value * weights[at + 6]!
    m7 += value * weights[at + 7]!
  }
  products[0] = m0
  products[1] = m1
  products[2] = m2
  products[3] = m3
  products[4] = m4
  products[5] = m5
  products[6] = m6
  products[7] = m7
}

/** One bit for each product above a limit. */
function aboveBits(limit: number): number {
  let bits = 0
  for (let j = 0; j < 8; j++) bits |= Number(products[j]! > limit) << j
  return bits
}

/** Solves for one α_i of one tag; false if the text is far from the plane. */
function step(state: EightState, text: number, j: number): boolean {
  const { alphas, biases, weights } = state
  const isOfTag = ((state.isOfTag[text]! >> j) & 1) === 1
  const y = isOfTag ? 1 : -1
  const ridge = isOfTag ? state.positiveRidges[j]! : state.negativeRidges[j]!
  const at = 8 * text + j
  const alpha = alphas[at]!
  const gradient = y * products[j]! - 1 + ridge * alpha
  if (alpha === 0 && gradient > 0) return gradient <= NEAR

  if (gradient > largest[j]!) largest[j] = gradient
  if (gradient < smallest[j]!) smallest[j] = gradient
  const next = Math.fround(Math.max(alpha - gradient / (state.squaredLengths[text]! + ridge), 0))
  const change = (next - alpha) * y
  if (change === 0) return true
  alphas[at] = next
  state.hasAlpha[text]! |= 1 << j
  biases[j]! += change
  const { starts, features, values } = state.rows
  const end = starts[text + 1]!
  for (let p = starts[text]!; p < end; p++) {
    weights[(features[p]! << 3) + j]! += change * values[p]!
  }
  return true
}
