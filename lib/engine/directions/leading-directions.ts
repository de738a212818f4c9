import type { FeatureRows } from '@/lib/engine/features/feature-rows'
import { createGaussian } from '@/lib/engine/proof/gaussian'
import { orthonormalise } from './orthonormalise'

const SEED = 1

/** Each takes two passes over the texts. One less loses up to a point of accuracy with 500 tags, one more gains nothing. */
const ROUNDS = 2

/**
 * V (features × size, row by row): orthonormal columns that span, nearly, what the first `size` right singular vectors of
 * the texts A (texts × features) span, by subspace iteration from random numbers with a fixed seed,
 *
 *   V ← Aᵀ Ω,   then V ← Aᵀ orth(A V), again and again,   at last V ← orth(V)
 *
 * (Halko, Martinsson & Tropp 2011, algorithm 4.4). Which basis of that space it is decides nothing, so it is not turned
 * to the singular vectors themselves. Where the texts have fewer directions, the last columns are 0.
 */
export function leadingDirections(
  rows: FeatureRows,
  featureCount: number,
  size: number,
  rounds = ROUNDS,
): Float64Array {
  const texts = rows.starts.length - 1
  const gaussian = createGaussian(SEED)
  const projected = Float64Array.from({ length: texts * size }, gaussian)
  const directions = new Float64Array(featureCount * size)
  addUp(rows, projected, directions, size)
  for (let round = 0; round < rounds; round++) {
    projected.fill(0)
    project(rows, directions, projected, size)
    orthonormalise(projected, size)
    directions.fill(0)
    addUp(rows, projected, directions, size)
  }
  orthonormalise(directions, size)
  orthonormalise(directions, size)
  return directions
}

/** P ← P + A V, P texts × size. */
export function project(
  { starts, features, values }: FeatureRows,
  directions: ArrayLike<number>,
  projected: Float64Array,
  size: number,
): void {
  for (let text = 0; text + 1 < starts.length; text++) {
    const to = text * size
    for (let p = starts[text]!; p < starts[text + 1]!; p++) {
      const value = values[p]!
      const from = features[p]! * size
      for (let j = 0; j < size; j++) projected[to + j]! += value * directions[from + j]!
    }
  }
}

/** V ← V + Aᵀ P. */
function addUp(
  { starts, features, values }: FeatureRows,
  projected: Float64Array,
  directions: Float64Array,
  size: number,
): void {
  for (let text = 0; text + 1 < starts.length; text++) {
    const from = text * size
    for (let p = starts[text]!; p < starts[text + 1]!; p++) {
      const value = values[p]!
      const to = features[p]! * size
      for (let j = 0; j < size; j++) directions[to + j]! += value * projected[from + j]!
    }
  }
}
