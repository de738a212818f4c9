const FEWEST = 256

/** A growing list of 32-bit integers; read `items` up to `length`, and not across a `push`. */
export class Int32List {
  items = new Int32Array(FEWEST)
  length = 0

  /** A list that begins with these. */
  static of(items: Int32Array): Int32List {
    const list = new Int32List()
    list.items = new Int32Array(items)
    list.length = items.length
    return list
  }

  push(item: number): void {
    if (this.length === this.items.length) {
      const old = this.items
      this.items = new Int32Array(Math.max(FEWEST, 2 * old.length))
      this.items.set(old)
    }
    this.items[this.length++] = item
  }

  view(): Int32Array {
    return this.items.subarray(0, this.length)
  }
}
