import { foldName } from '@/lib/contracts/fold-name'
import type { FileFound } from '@/lib/contracts/import'

type Found = Pick<FileFound, 'tags' | 'merged'>
type Counted = { name: string; count: number }

/** Counts tags by folded name; of several spellings the most frequent one names the tag. */
export class TagTally {
  readonly #spellings = new Map<string, number>()
  readonly #folded = new Set<string>()

  /** How many different tags there are. */
  get size(): number {
    return this.#folded.size
  }

  add(name: string): void {
    const count = this.#spellings.get(name)
    if (count === undefined) this.#addSpelling(detach(name))
    else this.#spellings.set(name, count + 1)
  }

  #addSpelling(name: string): void {
    this.#spellings.set(name, 1)
    this.#folded.add(foldName(name))
  }

  /** The most frequent first. */
  result(): Found {
    const tags = new Map<string, Counted>()
    const merged: Found['merged'] = []
    for (const { name, count } of sortByCount([...this.#spellings].map(toCounted))) {
      const tag = tags.get(foldName(name))
      if (!tag) tags.set(foldName(name), { name, count })
      else {
        tag.count += count
        merged.push({ from: name, into: tag.name, count })
      }
    }
    return { tags: sortByCount([...tags.values()]), merged }
  }
}

function toCounted([name, count]: [string, number]): Counted {
  return { name, count }
}

/** A copy: a slice of a string keeps the whole piece of the file alive that it was cut from. */
function detach(name: string): string {
  return Buffer.from(name).toString()
}

function sortByCount(items: Counted[]): Counted[] {
  return items.sort((a, b) => b.count - a.count)
}
