import type { FeatureRows } from '@/lib/engine/features/feature-rows'
import { descend } from './dual-descent'
import { layPlanes, type Side } from './planes'

const MOST_PASSES = 1000

/** w and b of one tag against its rest. */
export type OnePlane = {
  /** Overwrites the plane with that of this side. */
  solve(side: Side, tolerance: number): void
  readonly weights: Float32Array | Float64Array
  readonly bias: () => number
}

/** One tag after the other, on all texts: for few tags. */
export function createOnePlane(rows: FeatureRows, featureCount: number): OnePlane {
  const planes = layPlanes(rows, featureCount, 1)
  const { near: order, texts, weights, biases } = planes
  return {
    weights,
    bias: () => biases[0]!,
    solve(side, tolerance) {
      planes.begin([side])
      for (let text = 0; text < texts; text++) order[text] = text
      const all = { plane: 0, address: order.byteOffset, count: texts }
      descend(planes, all, tolerance, MOST_PASSES)
    },
  }
}
