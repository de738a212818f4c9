import { at } from '@/lib/at'
import type { InputStrategy } from '@/lib/contracts/choices'
import { sameText } from '@/lib/services/samples/hash'
import { TagSets } from './tag-sets'
import { TextPlaces } from './text-places'

/** The texts of a file, each once, with the tags that its rows give it: about 40 bytes for each. */
export class FileTexts {
  readonly sets = new TagSets()
  readonly #places = new TextPlaces()
  readonly #strategy: InputStrategy
  /** By place: the number of the set of tags, and of the row on which the text stood first. */
  readonly #tags: number[] = []
  readonly #rows: number[] = []
  readonly #conflicting = new Set<number>()

  constructor(strategy: InputStrategy) {
    this.#strategy = strategy
  }

  get size(): number {
    return this.#places.size
  }

  /** How many texts have rows with different tags; a row without any says nothing. */
  get conflicting(): number {
    return this.#conflicting.size
  }

  /** The place of the text; that of a new one is the size before. */
  add(text: string, names: readonly string[], row: number): number {
    const place = this.#places.add(sameText(text))
    const own = this.#tags[place]
    const set = this.sets.add(names)
    if (own === undefined) {
      this.#tags.push(set)
      this.#rows.push(row)
    } else if (set !== 0 && set !== own) {
      if (own !== 0) this.#conflicting.add(place)
      this.#tags[place] = own === 0 ? set : this.#settle(own, set)
    }
    return place
  }

  setAt(place: number): number {
    return at(this.#tags, place)
  }

  /** The row on which a text stood first, and its tags. */
  find(text: string): { row: number; tags: readonly string[] } {
    const place = this.#places.add(sameText(text))
    return { row: at(this.#rows, place), tags: this.sets.names(this.setAt(place)) }
  }

  #settle(own: number, set: number): number {
    if (this.#strategy === 'keep_first') return own
    if (this.#strategy === 'keep_last') return set
    return this.sets.add([...this.sets.names(own), ...this.sets.names(set)])
  }
}
