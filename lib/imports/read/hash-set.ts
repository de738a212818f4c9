import { createHash } from 'node:crypto'

const EMPTY = 0

/**
 * Which texts were seen, as 53-bit hashes in one typed array: 16 to 32 bytes for each text, however long. Among ten
 * million texts the chance of taking any two different ones for the same is below one in a hundred.
 */
export class HashSet {
  #slots = new Float64Array(1024)
  #size = 0

  /** False when the text was there already. */
  add(text: string): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow()
    const isNew = insert(this.#slots, hash(text))
    if (isNew) this.#size++
    return isNew
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2)
    for (const value of this.#slots) if (value !== EMPTY) insert(slots, value)
    this.#slots = slots
  }
}

function insert(slots: Float64Array, value: number): boolean {
  let slot = value % slots.length
  while (slots[slot] !== EMPTY) {
    if (slots[slot] === value) return false
    slot = (slot + 1) % slots.length
  }
  slots[slot] = value
  return true
}

function hash(text: string): number {
  const digest = createHash('sha256').update(text).digest()
  return digest.readUIntBE(0, 6) * 32 + (digest.readUInt8(6) & 31) || 1
}
