import { Int32List } from './int32-list'
import { type Strings, StringTable } from './string-table'

const UNKNOWN = -1

/**
 * How terms are shown to people: "delivery", not its stem "deliveri". Of all words with the same stem
 * the shortest, which is mostly the plain form; of equally short ones the first that was met.
 */
export class TermSurfaces {
  private readonly table = new StringTable()
  /** For each term its surface in the table. */
  private readonly chosen = new Int32List()

  note(term: number, surface: string): void {
    while (this.chosen.length <= term) this.chosen.push(UNKNOWN)
    const known = this.chosen.items[term]!
    if (known !== UNKNOWN && this.table.lengthOf(known) <= surface.length) return
    this.chosen.items[term] = this.table.intern(surface, 0, surface.length)
  }

  /** One string per term; empty where no word was met. */
  strings(termCount: number): Strings {
    const all = this.table.strings()
    const starts = new Int32Array(termCount + 1)
    const chars: number[] = []
    for (let term = 0; term < termCount; term++) {
      const surface = term < this.chosen.length ? this.chosen.items[term]! : UNKNOWN
      if (surface !== UNKNOWN) {
        const end = all.starts[surface + 1]!
        for (let at = all.starts[surface]!; at < end; at++) chars.push(all.chars[at]!)
      }
      starts[term + 1] = chars.length
    }
    return { starts, chars: Uint16Array.from(chars) }
  }
}
