/** A growing list of 32-bit integers; read `items` up to `length`, and not across a `push`. */
export class Int32List {
  items = new Int32Array(256)
  length = 0

  push(item: number): void {
    if (this.length === this.items.length) {
      const old = this.items
      this.items = new Int32Array(2 * old.length)
      this.items.set(old)
    }
    this.items[this.length++] = item
  }

  view(): Int32Array {
    return this.items.subarray(0, this.length)
  }
}
