import { EXPONENTIALS } from './bytes'
import { layOut } from './lay-out'
import { moduleOf } from './module-of'

/** For fewer numbers the kernel saves less than it costs to call it. */
const FEWEST = 16
/** The first room has place for so many, which is enough for nearly all models. */
const USUAL = 256

/** Where the kernel finds numbers, and what replaces the first `count` of them. */
type Room = { readonly numbers: Float64Array; exponentiate(count: number): void }

/** The one function of assembly/exponentials.ts, which says what it does. */
type Exports = { exponentiate(numbers: number, count: number): void }

let compiled: WebAssembly.Module | null = null
let room: Room | null = null

/** Replaces each x of some numbers by e^x, to the last bit as Math.exp does. */
export function exponentiate(numbers: Float64Array): void {
  const count = numbers.length
  if (count < FEWEST) {
    for (let i = 0; i < count; i++) numbers[i] = Math.exp(numbers[i]!)
    return
  }
  if (room === null || room.numbers.length < count) room = createRoom(Math.max(USUAL, count))
  const { numbers: own } = room
  for (let i = 0; i < count; i++) own[i] = numbers[i]!
  room.exponentiate(count)
  for (let i = 0; i < count; i++) numbers[i] = own[i]!
}

function createRoom(count: number): Room {
  // one more, since the kernel takes them by twos
  const { memory, arrays } = layOut({ numbers: [Float64Array, count + 1] })
  compiled ??= moduleOf(EXPONENTIALS)
  const imports = { env: { memory }, exponentials: { exp: Math.exp } }
  // the bytes are compiled from the source whose function the type names
  const kernel = new WebAssembly.Instance(compiled, imports).exports as Exports
  const { numbers } = arrays
  return { numbers, exponentiate: (some) => kernel.exponentiate(numbers.byteOffset, some) }
}
