import type { FeatureRows } from '../features/feature-rows'
import { createRandom, shuffle } from '../random'
import { addScaled, dot } from './sparse-row'

const SEED = 1

/** A problem of two sides on its way to its optimum; everything but `rows` is one entry per row. */
export type DualProblem = {
  readonly rows: FeatureRows
  /** y_i: +1 for texts of the tag, −1 for the others. */
  readonly signs: Int8Array
  /** D_ii = 1 / (2 C_i). */
  readonly ridges: Float64Array
  /** Q_ii = x_iᵀx_i, the constant feature included. */
  readonly squaredLengths: Float64Array
  /** α_i, and overwritten with the solution. */
  readonly alphas: Float64Array
}

/** w and b, the weight of the constant feature; overwritten with the solution. */
export type Plane = { readonly weights: Float64Array; bias: number }

/**
 * Dual coordinate descent with shrinking (Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, algorithm 3; the
 * method of LIBLINEAR) from any start in which w = Σ_i α_i y_i x_i holds. Each step solves for one α_i
 * exactly:
 *
 *   α_i ← max(0, α_i − G / Q̄_ii),   G = y_i wᵀx_i − 1 + D_ii α_i
 *
 * What would step below 0 and is further from rising than anything was in the pass before is shrunk: its
 * α_i is taken to stay 0. Ends when no projected gradient of all rows violates the optimum by more than
 * `tolerance`, or after `mostPasses`. The order of the steps comes from a fixed seed.
 */
export function descend(
  problem: DualProblem,
  plane: Plane,
  tolerance: number,
  mostPasses: number,
): void {
  const random = createRandom(SEED)
  const order = new Int32Array(problem.signs.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  const state: Sweep = { active: order.length, shrinkFrom: Number.POSITIVE_INFINITY, violation: 0 }
  for (let pass = 0; pass < mostPasses; pass++) {
    shuffle(order, state.active, random)
    sweep(problem, plane, order, state)
    if (state.violation > tolerance) continue
    if (state.active === order.length) break
    // solved for what was not shrunk: look at everything once more
    state.active = order.length
    state.shrinkFrom = Number.POSITIVE_INFINITY
  }
}

type Sweep = {
  /** What is in order[active …) is shrunk. */
  active: number
  /** Gradients above this are shrunk; the largest projected gradient of the pass before. */
  shrinkFrom: number
  /** By how much the projected gradients of the last pass differ. */
  violation: number
}

/** One step for each row that is not shrunk. */
function sweep(problem: DualProblem, plane: Plane, order: Int32Array, state: Sweep): void {
  const { signs, ridges, squaredLengths, alphas } = problem
  const { starts, features, values } = problem.rows
  const { weights } = plane
  const { shrinkFrom } = state
  let { active } = state
  let { bias } = plane
  let largest = Number.NEGATIVE_INFINITY
  let smallest = Number.POSITIVE_INFINITY

  for (let place = 0; place < active; ) {
    const i = order[place]!
    const start = starts[i]!
    const end = starts[i + 1]!
    const y = signs[i]!
    const alpha = alphas[i]!
    const ridge = ridges[i]!
    const product = bias + dot(features, values, start, end, weights)
    const gradient = y * product - 1 + ridge * alpha

    if (alpha === 0 && gradient > shrinkFrom) {
      active--
      order[place] = order[active]!
      order[active] = i
      continue
    }
    place++
    const projected = alpha === 0 && gradient > 0 ? 0 : gradient
    if (projected > largest) largest = projected
    if (projected < smallest) smallest = projected
    if (projected === 0) continue

    const next = Math.max(alpha - gradient / (squaredLengths[i]! + ridge), 0)
    const change = (next - alpha) * y
    alphas[i] = next
    bias += change
    addScaled(features, values, start, end, change, weights)
  }

  plane.bias = bias
  state.active = active
  state.shrinkFrom = largest > 0 ? largest : Number.POSITIVE_INFINITY
  state.violation = largest - smallest
}
