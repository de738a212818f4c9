type ArrayKind =
  | Uint8ArrayConstructor
  | Int32ArrayConstructor
  | Float32ArrayConstructor
  | Float64ArrayConstructor

type Plan = Readonly<Record<string, readonly [kind: ArrayKind, length: number]>>

/** Typed arrays in one memory of WebAssembly: `byteOffset` is the address of each. */
type LaidOut<P extends Plan> = { readonly [Name in keyof P]: InstanceType<P[Name][0]> }

const PAGE_BYTES = 65_536
/** Enough for vectors of four 32-bit numbers. */
const ALIGNMENT = 16

/** A memory with zeroed arrays of these kinds and lengths, one after the other. Throws a RangeError when there is no room. */
export function layOut<P extends Plan>(
  plan: P,
): { memory: WebAssembly.Memory; arrays: LaidOut<P> } {
  let bytes = 0
  const places = Object.entries(plan).map(([name, [kind, length]]) => {
    const offset = bytes
    bytes += Math.ceil((kind.BYTES_PER_ELEMENT * length) / ALIGNMENT) * ALIGNMENT
    return { name, kind, offset, length }
  })
  const pages = Math.ceil(bytes / PAGE_BYTES)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const arrays = places.map(({ name, kind, offset, length }) => [
    name,
    new kind(memory.buffer, offset, length),
  ])
  // the names and kinds are those of the plan
  return { memory, arrays: Object.fromEntries(arrays) as LaidOut<P> }
}
