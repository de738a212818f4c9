import { at } from '@/lib/at'
import type { InputStrategy } from '@/lib/contracts/choices'
import { sameText } from '@/lib/services/samples/hash'
import type { FileRow } from './file-row'
import { TagSets } from './tag-sets'
import { TextPlaces } from './text-places'

/** Stands among the tags of a text that is said to fit none: no tag can be called so. */
export const FITS_NONE = '\0'

/** What a row says of its text, as one set of names. */
export function saidOf({
  tags,
  fitsNoTag,
}: Pick<FileRow, 'tags' | 'fitsNoTag'>): readonly string[] {
  return fitsNoTag ? [FITS_NONE] : tags
}

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

  /** The row on which a text stood first, and what all its rows say. */
  find(text: string): { row: number; tags: readonly string[]; fitsNoTag: boolean } {
    const place = this.#places.add(sameText(text))
    const names = this.sets.names(this.setAt(place))
    const fitsNoTag = names.includes(FITS_NONE)
    return { row: at(this.#rows, place), tags: fitsNoTag ? [] : names, fitsNoTag }
  }

  #settle(own: number, set: number): number {
    if (this.#strategy === 'keep_first') return own
    if (this.#strategy === 'keep_last') return set
    const names = [...this.sets.names(own), ...this.sets.names(set)]
    // That one fits says more than that none does.
    return this.sets.add(names.filter((name) => name !== FITS_NONE))
  }
}
