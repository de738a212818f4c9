import { DUAL_DESCENT } from './bytes'

/** The functions of assembly/dual-descent.ts, which says what they do. Addresses are in bytes. */
export type DualDescentKernel = {
  layRows(
    ...addresses: [
      starts: number,
      features: number,
      values: number,
      squaredLengths: number,
      sides: number,
      touched: number,
    ]
  ): void
  layPlanes(
    ...places: [
      weights: number,
      alphas: number,
      biases: number,
      positiveRidges: number,
      negativeRidges: number,
      largest: number,
      smallest: number,
      isEight: number,
    ]
  ): void
  layNear(
    ...places: [
      near: number,
      nearCounts: number,
      roomBytes: number,
      shortBiases: number,
      products: number,
    ]
  ): void
  seed(state: number): void
  shuffle(numbers: number, count: number): void
  sweep(order: number, active: number, shrinkFrom: number, plane: number): number
  passOverEight(texts: number, openBits: number): void
}

let compiled: WebAssembly.Module | null = null

/** A new instance over this memory. */
export function createDualDescentKernel(memory: WebAssembly.Memory): DualDescentKernel {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(DUAL_DESCENT), (c) => c.charCodeAt(0)))
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
  // the bytes are compiled from the source whose functions the type names
  return exports as DualDescentKernel
}
