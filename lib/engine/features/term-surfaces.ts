import { Int32List } from './int32-list'
import { type Strings, StringTable } from './string-table'

const UNKNOWN = -1

/**
 * How terms are shown to people: "population", not its stem "popul". Of all words with the same stem the one that stands in
 * the texts most often, so that it is a word that somebody wrote; of equally frequent ones the shortest, which is mostly
 * the plain form, then the first that was met.
 */
export class TermSurfaces {
  private surfaces = new StringTable()
  /** For each surface its term, `UNKNOWN` for a stopword, and how often it was met. */
  private readonly terms = new Int32List()
  private readonly counts = new Int32List()

  /** Once for each surface, which has this number in the table. */
  note(surfaces: StringTable, surface: number, term: number): void {
    this.surfaces = surfaces
    while (this.terms.length <= surface) {
      this.terms.push(UNKNOWN)
      this.counts.push(0)
    }
    this.terms.items[surface] = term
  }

  /** Once for each place where a surface stands. */
  met(surface: number): void {
    if (surface < this.counts.length) this.counts.items[surface]!++
  }

  /** One string per term; empty where no word was met. */
  strings(termCount: number): Strings {
    const chosen = this.chooseSurfaces(termCount)
    const all = this.surfaces.strings()
    const starts = new Int32Array(termCount + 1)
    const chars: number[] = []
    for (let term = 0; term < termCount; term++) {
      const surface = chosen[term]!
      if (surface !== UNKNOWN) {
        const end = all.starts[surface + 1]!
        for (let at = all.starts[surface]!; at < end; at++) chars.push(all.chars[at]!)
      }
      starts[term + 1] = chars.length
    }
    return { starts, chars: Uint16Array.from(chars) }
  }

  private chooseSurfaces(termCount: number): Int32Array {
    const chosen = new Int32Array(termCount).fill(UNKNOWN)
    for (let surface = 0; surface < this.terms.length; surface++) {
      const term = this.terms.items[surface]!
      if (term === UNKNOWN) continue
      const known = chosen[term]!
      if (known === UNKNOWN || this.isPlainer(surface, known)) chosen[term] = surface
    }
    return chosen
  }

  private isPlainer(surface: number, than: number): boolean {
    const more = this.counts.items[surface]! - this.counts.items[than]!
    return (
      more > 0 || (more === 0 && this.surfaces.lengthOf(surface) < this.surfaces.lengthOf(than))
    )
  }
}
