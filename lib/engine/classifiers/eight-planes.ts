import type { FeatureRows } from '../features/feature-rows'
import { type DualProblem, descend, type Plane } from './dual-descent'
import { type EightState, passOverAll, type SharedProblem } from './eight-products'

export const EIGHT = 8

/**
 * Passes over the near texts in the first round, growing by as many each round. Passes over all texts cost as much
 * with many tags and find out more: solving the near texts to the end (8 to 20 passes) takes 1.2 to 1.6 times as long.
 */
const NEAR_PASSES = 3
const MOST_ROUNDS = 100

/** One tag against its rest. */
export type Side = {
  /** Its texts, ascending. */
  readonly texts: Int32Array
  /** D_ii of its texts, and of the others. */
  readonly positiveRidge: number
  readonly negativeRidge: number
}

export type EightPlanes = {
  /** Solves up to eight tags; plane j is then read from `weights[8 f + j]` and `biases[j]`. */
  solve(sides: readonly Side[], tolerance: number): void
  readonly weights: Float32Array
  readonly biases: Float64Array
}

/**
 * Up to eight tags side by side, for trainings with many tags: nearly all texts are far on the right side of nearly
 * all tags, and what takes time is to see that. So a pass over all texts reads each of them once for eight tags, with
 * their weights next to each other; in between, each tag alone is solved on the few texts that pull at it (α_i > 0, or
 * nearly so), copied together so that they lie in fast memory. Ends when a pass over all texts finds no
 * projected gradient of a tag that violates the optimum by more than the tolerance, as in `descend`.
 */
export function createEightPlanes(shared: SharedProblem): EightPlanes {
  const { rows, featureCount } = shared
  const texts = rows.starts.length - 1
  const state: EightState = {
    ...shared,
    weights: new Float32Array(EIGHT * featureCount),
    biases: new Float64Array(EIGHT),
    alphas: new Float32Array(EIGHT * texts),
    isOfTag: new Uint8Array(texts),
    hasAlpha: new Uint8Array(texts),
    positiveRidges: new Float64Array(EIGHT),
    negativeRidges: new Float64Array(EIGHT),
    open: new Uint8Array(EIGHT),
    near: Array.from({ length: EIGHT }, () => new Int32Array(texts)),
    nearCounts: new Int32Array(EIGHT),
    violations: new Float64Array(EIGHT),
  }
  const subset = createSubset(rows)
  const plane: Plane = { weights: new Float64Array(featureCount), bias: 0 }

  function begin(sides: readonly Side[]): void {
    for (const part of [state.weights, state.biases, state.alphas]) part.fill(0)
    for (const part of [state.isOfTag, state.hasAlpha, state.open]) part.fill(0)
    sides.forEach(({ texts: ofTag, positiveRidge, negativeRidge }, j) => {
      state.open[j] = 1
      state.positiveRidges[j] = positiveRidge
      state.negativeRidges[j] = negativeRidge
      for (const text of ofTag) state.isOfTag[text]! |= 1 << j
    })
  }

  /** Solves tag j on the texts that are near its plane. */
  function solveNear(j: number, tolerance: number, mostPasses: number): void {
    const near = state.near[j]!.subarray(0, state.nearCounts[j])
    const problem = subset.pick(state, near, j)
    for (let f = 0; f < featureCount; f++) plane.weights[f] = state.weights[EIGHT * f + j]!
    plane.bias = state.biases[j]!
    descend(problem, plane, tolerance, mostPasses)
    for (let f = 0; f < featureCount; f++) state.weights[EIGHT * f + j] = plane.weights[f]!
    state.biases[j] = plane.bias
    for (let i = 0; i < near.length; i++) {
      state.alphas[EIGHT * near[i]! + j] = problem.alphas[i]!
      if (problem.alphas[i]! > 0) state.hasAlpha[near[i]!]! |= 1 << j
    }
  }

  /** One pass over all texts, then a few over those near the planes that are still open; whether none is. */
  function round(tolerance: number, nearPasses: number): boolean {
    passOverAll(state)
    for (let j = 0; j < EIGHT; j++) if (state.violations[j]! <= tolerance) state.open[j] = 0
    for (let j = 0; j < EIGHT; j++) if (state.open[j] === 1) solveNear(j, tolerance, nearPasses)
    return !state.open.includes(1)
  }

  return {
    weights: state.weights,
    biases: state.biases,
    solve(sides, tolerance) {
      begin(sides)
      // the first pass starts from nothing: who is near shows in the second
      passOverAll(state)
      let rounds = 1
      while (!round(tolerance, NEAR_PASSES * rounds) && rounds < MOST_ROUNDS) rounds++
    },
  }
}

/** Room for the rows of a subset of the texts, used again and again. */
function createSubset({
  starts: allStarts,
  features: allFeatures,
  values: allValues,
}: FeatureRows) {
  const texts = allStarts.length - 1
  const rows = {
    starts: new Int32Array(texts + 1),
    features: new Int32Array(allFeatures.length),
    values: new Float32Array(allValues.length),
  }
  const signs = new Int8Array(texts)
  const ridges = new Float64Array(texts)
  const squaredLengths = new Float64Array(texts)
  const alphas = new Float64Array(texts)

  return {
    pick(state: EightState, picked: Int32Array, j: number): DualProblem {
      let size = 0
      for (let i = 0; i < picked.length; i++) {
        const text = picked[i]!
        const isOfTag = (state.isOfTag[text]! >> j) & 1
        signs[i] = isOfTag === 1 ? 1 : -1
        ridges[i] = isOfTag === 1 ? state.positiveRidges[j]! : state.negativeRidges[j]!
        squaredLengths[i] = state.squaredLengths[text]!
        alphas[i] = state.alphas[EIGHT * text + j]!
        const end = allStarts[text + 1]!
        for (let p = allStarts[text]!; p < end; p++) {
          rows.features[size] = allFeatures[p]!
          rows.values[size++] = allValues[p]!
        }
        rows.starts[i + 1] = size
      }
      return { rows, signs: signs.subarray(0, picked.length), ridges, squaredLengths, alphas }
    },
  }
}
