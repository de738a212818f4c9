import type { FeatureRows } from '@/lib/engine/features/feature-rows'
import { descend } from './dual-descent'
import { layPlanes, type Side } from './planes'

export const EIGHT = 8

/**
 * Passes over the near texts in the first round, growing by as many each round. Passes over all texts cost as much
 * with many tags and find out more: solving the near texts to the end (8 to 20 passes) takes 1.2 to 1.6 times as long.
 */
const NEAR_PASSES = 3
const MOST_ROUNDS = 100

export type EightPlanes = {
  /** Solves up to eight tags; plane j is then read from `weights[8 f + j]` and `biases[j]`. */
  solve(sides: readonly Side[], tolerance: number): void
  readonly weights: Float32Array | Float64Array
  readonly biases: Float64Array
}

/**
 * Up to eight tags side by side, for trainings with many tags: nearly all texts are far on the right side of nearly
 * all tags, and what takes time is to see that. So a pass over all texts reads each of them once for eight tags, with
 * their weights next to each other; in between, each tag alone is solved on the few texts that pull at it (α_i > 0, or
 * nearly so). Ends when a pass over all texts finds no projected gradient of a tag that violates the optimum by more
 * than the tolerance, as in `descend`.
 */
export function createEightPlanes(rows: FeatureRows, featureCount: number): EightPlanes {
  const planes = layPlanes(rows, featureCount, EIGHT)
  const { kernel, texts, weights, biases, largest, smallest, near, nearCounts } = planes

  function descendNear(plane: number, tolerance: number, mostPasses: number): void {
    const address = near.byteOffset + near.BYTES_PER_ELEMENT * texts * plane
    descend(planes, { plane, address, count: nearCounts[plane]! }, tolerance, mostPasses)
  }

  return {
    weights,
    biases,
    solve(sides, tolerance) {
      planes.begin(sides)
      let open = sides.map((_, plane) => plane)
      const passOverAll = () =>
        kernel.passOverEight(
          texts,
          open.reduce((bits, plane) => bits | (1 << plane), 0),
        )
      // the first pass starts from nothing: who is near shows in the second
      passOverAll()
      for (let round = 1; round <= MOST_ROUNDS; round++) {
        passOverAll()
        open = open.filter((plane) => largest[plane]! - smallest[plane]! > tolerance)
        if (open.length === 0) break
        for (const plane of open) descendNear(plane, tolerance, NEAR_PASSES * round)
      }
    },
  }
}
