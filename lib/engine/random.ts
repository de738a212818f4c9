/** A generator of numbers that look random and are the same for the same seed: unsigned 32-bit integers. */
export type Random = () => number

/** Xorshift with 32 bits of state (Marsaglia 2003), for shuffling: fast, and far from cryptographic. */
export function createRandom(seed: number): Random {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/** Puts the first `count` items into random order (Fisher & Yates). */
export function shuffle(items: Int32Array, count: number, random: Random): void {
  for (let i = count - 1; i > 0; i--) {
    const j = random() % (i + 1)
    const item = items[i]!
    items[i] = items[j]!
    items[j] = item
  }
}

/** Brings `count` of the items, drawn without putting back, to the front in the order of drawing (Fisher & Yates). */
export function draw(items: Float64Array, count: number, random: Random): Float64Array {
  for (let i = 0; i < count; i++) {
    const j = i + (random() % (items.length - i))
    const item = items[i]!
    items[i] = items[j]!
    items[j] = item
  }
  return items.subarray(0, count)
}
