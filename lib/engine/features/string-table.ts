import { inSlices, type Steps } from '@/lib/engine/steps'
import { Int32List } from './int32-list'
import { EMPTY, emptySlots, mix, slotsFor } from './slots'

/** Strings end to end in one pool: string i is `chars[starts[i]] … chars[starts[i + 1] − 1]`. */
export type Strings = {
  /** strings + 1. */
  readonly starts: Int32Array
  readonly chars: Uint16Array
}

/**
 * Numbers strings 0, 1, 2, … in the order in which they are first met. Strings are looked up as parts
 * of a text, so that none has to be made for a known one: open addressing over one pool of characters.
 */
export class StringTable {
  private chars = new Uint16Array(1024)
  private starts = new Int32List()
  private slots = emptySlots(slotsFor(64))

  constructor() {
    this.starts.push(0)
  }

  static *of({ starts, chars }: Strings): Steps<StringTable> {
    const table = new StringTable()
    table.chars = chars as Uint16Array<ArrayBuffer>
    table.starts = Int32List.of(starts)
    table.slots = emptySlots(slotsFor(table.size))
    yield* inSlices(table.size, (from, to) => table.place(from, to))
    return table
  }

  get size(): number {
    return this.starts.length - 1
  }

  strings(): Strings {
    const starts = this.starts.view()
    return { starts, chars: this.chars.subarray(0, starts[this.size]) }
  }

  lengthOf(id: number): number {
    return this.starts.items[id + 1]! - this.starts.items[id]!
  }

  /** The number of text[start … end), or `EMPTY` if it is not in the table. */
  find(text: string, start: number, end: number): number {
    return this.slots[this.slotOf(text, start, end)]!
  }

  /** The number of text[start … end), a new one if it was not in the table. */
  intern(text: string, start: number, end: number): number {
    const slot = this.slotOf(text, start, end)
    const known = this.slots[slot]!
    if (known !== EMPTY) return known
    const id = this.size
    this.append(text, start, end)
    this.slots[slot] = id
    if (2 * this.size > this.slots.length) {
      this.slots = emptySlots(2 * this.slots.length)
      this.place(0, this.size)
    }
    return id
  }

  private slotOf(text: string, start: number, end: number): number {
    const { slots } = this
    const last = slots.length - 1
    let hash = end - start
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    let slot = mix(hash) & last
    while (slots[slot] !== EMPTY && !this.equals(slots[slot]!, text, start, end)) {
      slot = (slot + 1) & last
    }
    return slot
  }

  private equals(id: number, text: string, start: number, end: number): boolean {
    const { chars } = this
    const offset = this.starts.items[id]!
    const length = end - start
    if (this.starts.items[id + 1]! - offset !== length) return false
    for (let i = 0; i < length; i++) {
      if (chars[offset + i] !== text.charCodeAt(start + i)) return false
    }
    return true
  }

  private append(text: string, start: number, end: number): void {
    const offset = this.starts.items[this.size]!
    const newEnd = offset + end - start
    if (newEnd > this.chars.length) {
      const old = this.chars
      this.chars = new Uint16Array(Math.max(2 * old.length, newEnd))
      this.chars.set(old)
    }
    for (let i = 0; i < end - start; i++) this.chars[offset + i] = text.charCodeAt(start + i)
    this.starts.push(newEnd)
  }

  /** Gives the strings with numbers from … to − 1 their slots. */
  private place(from: number, to: number): void {
    const { chars, slots } = this
    const { items: starts } = this.starts
    const last = slots.length - 1
    for (let id = from; id < to; id++) {
      const end = starts[id + 1]!
      let hash = end - starts[id]!
      for (let at = starts[id]!; at < end; at++) hash = Math.imul(hash ^ chars[at]!, 0x01000193)
      let slot = mix(hash) & last
      while (slots[slot] !== EMPTY) slot = (slot + 1) & last
      slots[slot] = id
    }
  }
}
