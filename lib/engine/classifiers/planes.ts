import type { FeatureRows } from '@/lib/engine/features/feature-rows'
import { createDualDescentKernel, type DualDescentKernel } from '@/lib/engine/kernels/dual-descent'
import { layOut } from '@/lib/engine/kernels/lay-out'

/** One tag against its rest. */
export type Side = {
  /** Its texts. */
  readonly texts: Int32Array
  /** C for its texts, and for the others. */
  readonly positiveCost: number
  readonly negativeCost: number
}

/** Vectors and up to eight planes in one memory, where a kernel works on them. */
export type Planes = {
  readonly kernel: DualDescentKernel
  readonly texts: number
  /** Plane j is at weights[planes · f + j] and biases[j]. */
  readonly weights: Float32Array | Float64Array
  readonly biases: Float64Array
  /** The projected gradients of the last pass, of each plane; what they differ by is its violation of the optimum. */
  readonly largest: Float64Array
  readonly smallest: Float64Array
  /** Room for the numbers of all texts, for each plane; the first ones are those near it after a pass over all. */
  readonly near: Int32Array
  readonly nearCounts: Int32Array
  /** Sets all planes to 0 and says what each is to part. */
  begin(sides: readonly Side[]): void
}

const EIGHT = 8

/** One plane in 64-bit numbers, or eight in 32-bit ones, of which eight are multiplied at once. */
export function layPlanes(rows: FeatureRows, featureCount: number, planes: 1 | 8): Planes {
  const texts = rows.starts.length - 1
  const entries = rows.starts[texts]!
  const wide = planes === EIGHT ? Float32Array : Float64Array
  const { memory, arrays } = layOut({
    starts: [Int32Array, texts + 1],
    features: [Int32Array, entries],
    values: [Float32Array, entries],
    squaredLengths: [Float64Array, texts],
    sides: [Uint8Array, texts],
    touched: [Uint8Array, texts],
    weights: [wide, planes * featureCount],
    alphas: [wide, planes * texts],
    biases: [Float64Array, EIGHT],
    positiveRidges: [Float64Array, EIGHT],
    negativeRidges: [Float64Array, EIGHT],
    largest: [Float64Array, EIGHT],
    smallest: [Float64Array, EIGHT],
    near: [Int32Array, planes * texts],
    nearCounts: [Int32Array, EIGHT],
    shortBiases: [Float32Array, EIGHT],
    products: [Float32Array, EIGHT],
  })
  arrays.starts.set(rows.starts)
  arrays.features.set(rows.features.subarray(0, entries))
  arrays.values.set(rows.values.subarray(0, entries))
  writeSquaredLengths(rows, arrays.squaredLengths)

  const kernel = createDualDescentKernel(memory)
  const isEight = planes === EIGHT
  kernel.lay({ ...arrays, isEight, roomBytes: arrays.near.BYTES_PER_ELEMENT * texts })
  return {
    kernel,
    texts,
    weights: arrays.weights,
    biases: arrays.biases,
    largest: arrays.largest,
    smallest: arrays.smallest,
    near: arrays.near,
    nearCounts: arrays.nearCounts,
    begin(sides) {
      const { weights, alphas, biases, shortBiases, touched } = arrays
      for (const part of [weights, alphas, biases, shortBiases, touched, arrays.sides]) part.fill(0)
      sides.forEach(({ texts: ofTag, positiveCost, negativeCost }, plane) => {
        arrays.positiveRidges[plane] = ridgeOf(positiveCost)
        arrays.negativeRidges[plane] = ridgeOf(negativeCost)
        for (const text of ofTag) arrays.sides[text]! |= 1 << plane
      })
    },
  }
}

/** D_ii = 1 / (2 C_i). */
function ridgeOf(cost: number): number {
  return 0.5 / cost
}

/** Q_ii = x_iᵀx_i, the constant feature included. */
function writeSquaredLengths({ starts, values }: FeatureRows, squaredLengths: Float64Array): void {
  for (let i = 0; i < squaredLengths.length; i++) {
    let sum = 1
    for (let p = starts[i]!; p < starts[i + 1]!; p++) sum += values[p]! * values[p]!
    squaredLengths[i] = sum
  }
}
