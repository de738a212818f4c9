import type { FeatureRows } from '../features/feature-rows'
import { createRandom, shuffle } from '../random'

/** Stop when no projected gradient violates the optimum by more than this (LIBLINEAR's own choice). */
const TOLERANCE = 0.1
const MOST_PASSES = 1000
const SEED = 1

export type BinaryProblem = {
  readonly rows: FeatureRows
  readonly featureCount: number
  /** y_i: +1 for texts of the tag, −1 for the others. */
  readonly signs: Int8Array
  /** C for texts of the tag, and for the others. */
  readonly positiveCost: number
  readonly negativeCost: number
}

export type Hyperplane = {
  /** w, one entry per feature. */
  readonly weights: Float64Array
  readonly bias: number
}

/**
 * Linear support vector machine with squared hinge loss:
 *
 *   min_w  ½ wᵀw + Σ_i C_i · max(0, 1 − y_i wᵀx_i)²
 *
 * by dual coordinate descent with shrinking (Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, algorithm
 * 3; the method of LIBLINEAR):
 *
 *   min_α  ½ αᵀ Q̄ α − Σ_i α_i,   α_i ≥ 0,   Q̄ = Q + D,  Q_ij = y_i y_j x_iᵀx_j,  D_ii = 1 / (2 C_i)
 *
 * where w = Σ_i α_i y_i x_i is kept along the way. Each step solves for one α_i exactly. Every x_i has one
 * more feature, always 1, whose weight is the bias. The order of the steps comes from a fixed seed.
 */
export function solveLinearSvm(problem: BinaryProblem, tolerance = TOLERANCE): Hyperplane {
  const solver = new DualDescent(problem)
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    solver.sweep()
    if (solver.endSweep(tolerance)) break
  }
  return { weights: solver.weights, bias: solver.bias }
}

class DualDescent {
  readonly weights: Float64Array
  bias = 0
  private readonly rows: FeatureRows
  private readonly signs: Int8Array
  private readonly alpha: Float64Array
  private readonly squaredLengths: Float64Array
  /** D_ii of the texts of the tag, and of the others. */
  private readonly positiveD: number
  private readonly negativeD: number
  private readonly random = createRandom(SEED)
  private readonly order: Int32Array
  /** What is in order[active …) is shrunk: its α_i is taken to stay 0. */
  private active: number
  // the extremes of the projected gradient in this sweep, and its maximum in the one before
  private largest = Number.NEGATIVE_INFINITY
  private smallest = Number.POSITIVE_INFINITY
  private largestBefore = Number.POSITIVE_INFINITY

  constructor({ rows, featureCount, signs, positiveCost, negativeCost }: BinaryProblem) {
    this.rows = rows
    this.signs = signs
    this.weights = new Float64Array(featureCount)
    this.alpha = new Float64Array(signs.length)
    this.squaredLengths = squaredLengthsOf(rows)
    this.positiveD = 0.5 / positiveCost
    this.negativeD = 0.5 / negativeCost
    this.order = new Int32Array(signs.length).map((_, i) => i)
    this.active = signs.length
  }

  /** One step for each text that is not shrunk, in random order. */
  sweep(): void {
    this.largest = Number.NEGATIVE_INFINITY
    this.smallest = Number.POSITIVE_INFINITY
    shuffle(this.order, this.active, this.random)
    for (let place = 0; place < this.active; ) {
      if (this.step(this.order[place]!)) place++
      else this.shrink(place)
    }
  }

  /** Whether the whole problem is solved; if not, decides what the next sweep may shrink. */
  endSweep(tolerance: number): boolean {
    if (this.largest - this.smallest > tolerance) {
      this.largestBefore = this.largest > 0 ? this.largest : Number.POSITIVE_INFINITY
      return false
    }
    if (this.active === this.order.length) return true
    // solved for what was not shrunk: look at everything once more
    this.active = this.order.length
    this.largestBefore = Number.POSITIVE_INFINITY
    return false
  }

  /** Solves for α_i; false if it is 0 and so far from leaving 0 that text i should be shrunk instead. */
  private step(i: number): boolean {
    const y = this.signs[i]!
    const D = y > 0 ? this.positiveD : this.negativeD
    const alpha = this.alpha[i]!
    // G = y wᵀx − 1 + D α, the derivative along α_i
    const gradient = y * this.product(i) - 1 + D * alpha
    if (alpha === 0 && gradient > this.largestBefore) return false

    const projected = alpha === 0 && gradient > 0 ? 0 : gradient
    if (projected > this.largest) this.largest = projected
    if (projected < this.smallest) this.smallest = projected
    if (projected === 0) return true

    const next = Math.max(alpha - gradient / (this.squaredLengths[i]! + D), 0)
    this.alpha[i] = next
    this.add(i, (next - alpha) * y)
    return true
  }

  private shrink(place: number): void {
    this.active--
    const i = this.order[place]!
    this.order[place] = this.order[this.active]!
    this.order[this.active] = i
  }

  /** wᵀx_i, the constant feature included. */
  private product(i: number): number {
    const { weights } = this
    const { starts, features, values } = this.rows
    const end = starts[i + 1]!
    let sum = this.bias
    for (let p = starts[i]!; p < end; p++) sum += weights[features[p]!]! * values[p]!
    return sum
  }

  /** w ← w + amount · x_i. */
  private add(i: number, amount: number): void {
    const { weights } = this
    const { starts, features, values } = this.rows
    const end = starts[i + 1]!
    this.bias += amount
    for (let p = starts[i]!; p < end; p++) weights[features[p]!]! += amount * values[p]!
  }
}

/** Q_ii = x_iᵀx_i, the constant feature included. */
function squaredLengthsOf({ starts, values }: FeatureRows): Float64Array {
  const squaredLengths = new Float64Array(starts.length - 1)
  for (let i = 0; i < squaredLengths.length; i++) {
    let sum = 1
    for (let p = starts[i]!; p < starts[i + 1]!; p++) sum += values[p]! * values[p]!
    squaredLengths[i] = sum
  }
  return squaredLengths
}
