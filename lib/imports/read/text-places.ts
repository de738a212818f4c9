import { createHash } from 'node:crypto'
import { at } from '@/lib/at'

const EMPTY = 0

/**
 * The place of each different text in the order in which they came, by 53-bit hashes in typed arrays: 16 to 32 bytes for
 * each text, however long. Among ten million texts the chance of taking any two different ones for the same is below one
 * in a hundred.
 */
export class TextPlaces {
  #hashes = new Float64Array(1024)
  #places = new Uint32Array(1024)
  #size = 0

  /** How many different texts there are; a text that is new gets this place. */
  get size(): number {
    return this.#size
  }

  add(text: string): number {
    if (this.#size * 4 >= this.#hashes.length * 3) this.#grow()
    const value = hash(text)
    const slot = slotOf(this.#hashes, value)
    if (this.#hashes[slot] === EMPTY) {
      this.#hashes[slot] = value
      this.#places[slot] = this.#size++
    }
    return at(this.#places, slot)
  }

  #grow(): void {
    const hashes = new Float64Array(this.#hashes.length * 2)
    const places = new Uint32Array(hashes.length)
    for (const [slot, value] of this.#hashes.entries()) {
      if (value === EMPTY) continue
      const next = slotOf(hashes, value)
      hashes[next] = value
      places[next] = at(this.#places, slot)
    }
    this.#hashes = hashes
    this.#places = places
  }
}

/** Where the value is, or would have to be. */
function slotOf(hashes: Float64Array, value: number): number {
  let slot = value % hashes.length
  while (hashes[slot] !== EMPTY && hashes[slot] !== value) slot = (slot + 1) % hashes.length
  return slot
}

function hash(text: string): number {
  const digest = createHash('sha256').update(text).digest()
  return digest.readUIntBE(0, 6) * 32 + (digest.readUInt8(6) & 31) || 1
}
