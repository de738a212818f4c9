/** A slot of a hash table that no entry uses. */
export const EMPTY = -1

export function emptySlots(capacity: number): Int32Array {
  return new Int32Array(capacity).fill(EMPTY)
}

/** The smallest power of two that leaves a table with this many entries at most half full. */
export function slotsFor(entries: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2(2 * entries + 2)))
}

/** Spreads every bit of a 32-bit integer over all bits (the finaliser of MurmurHash3, Appleby 2011). */
export function mix(bits: number): number {
  let h = bits
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
