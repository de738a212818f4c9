import { DUAL_DESCENT } from './bytes'
import { moduleOf } from './module-of'

type Place = { readonly byteOffset: number }

/** Where in the memory the kernel finds what; the names are those of assembly/dual-descent.ts. */
type Layout = {
  readonly starts: Place
  readonly features: Place
  readonly values: Place
  readonly squaredLengths: Place
  readonly sides: Place
  readonly touched: Place
  readonly weights: Place
  readonly alphas: Place
  readonly biases: Place
  readonly positiveRidges: Place
  readonly negativeRidges: Place
  readonly largest: Place
  readonly smallest: Place
  readonly near: Place
  readonly nearCounts: Place
  readonly shortBiases: Place
  readonly products: Place
  /** Whether there are eight planes or one. */
  readonly isEight: boolean
  /** Of each plane, in `near`. */
  readonly roomBytes: number
}

export type DualDescentKernel = Pick<Exports, 'seed' | 'shuffle' | 'sweep' | 'passOverEight'> & {
  lay(layout: Layout): void
}

/** The functions of assembly/dual-descent.ts, which says what they do. Addresses are in bytes; their order is that of the source. */
type Exports = {
  layRows(...addresses: number[]): void
  layPlanes(...addresses: number[]): void
  layNear(...addresses: number[]): void
  seed(state: number): void
  shuffle(numbers: number, count: number): void
  sweep(order: number, active: number, shrinkFrom: number, plane: number): number
  passOverEight(texts: number, openBits: number): void
}

let compiled: WebAssembly.Module | null = null

/** A new instance over this memory. */
export function createDualDescentKernel(memory: WebAssembly.Memory): DualDescentKernel {
  compiled ??= moduleOf(DUAL_DESCENT)
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
  // the bytes are compiled from the source whose functions the type names
  const { layRows, layPlanes, layNear, seed, shuffle, sweep, passOverEight } = exports as Exports
  return {
    lay(at) {
      layRows(
        at.starts.byteOffset,
        at.features.byteOffset,
        at.values.byteOffset,
        at.squaredLengths.byteOffset,
        at.sides.byteOffset,
        at.touched.byteOffset,
      )
      layPlanes(
        at.weights.byteOffset,
        at.alphas.byteOffset,
        at.biases.byteOffset,
        at.positiveRidges.byteOffset,
        at.negativeRidges.byteOffset,
        at.largest.byteOffset,
        at.smallest.byteOffset,
        Number(at.isEight),
      )
      layNear(
        at.near.byteOffset,
        at.nearCounts.byteOffset,
        at.roomBytes,
        at.shortBiases.byteOffset,
        at.products.byteOffset,
      )
    },
    seed,
    shuffle,
    sweep,
    passOverEight,
  }
}
