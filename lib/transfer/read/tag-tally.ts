import type { FileFound } from '@/lib/contracts/import'
import { foldName } from '@/lib/contracts/name'

type Found = Pick<FileFound, 'tags' | 'merged'>

/** Counts tags by folded name; of several spellings the most frequent one names the tag. */
export class TagTally {
  readonly #spellings = new Map<string, Map<string, number>>()

  get size(): number {
    return this.#spellings.size
  }

  add(name: string): void {
    const folded = foldName(name)
    const spellings = this.#spellings.get(folded)
    if (!spellings) this.#spellings.set(detach(folded), new Map([[detach(name), 1]]))
    else if (spellings.has(name)) spellings.set(name, (spellings.get(name) ?? 0) + 1)
    else spellings.set(detach(name), 1)
  }

  /** The most frequent first. */
  result(): Found {
    const tags: Found['tags'] = []
    const merged: Found['merged'] = []
    for (const spellings of this.#spellings.values()) {
      const [[into] = [''], ...others] = [...spellings].sort(([, a], [, b]) => b - a)
      tags.push({ name: into, count: sum(spellings.values()) })
      merged.push(...others.map(([from, count]) => ({ from, into, count })))
    }
    return { tags: sortByCount(tags), merged: sortByCount(merged) }
  }
}

/** A copy: a slice of a string keeps the whole piece of the file alive that it was cut from. */
function detach(name: string): string {
  return Buffer.from(name).toString()
}

function sum(counts: Iterable<number>): number {
  let total = 0
  for (const count of counts) total += count
  return total
}

function sortByCount<Item extends { count: number }>(items: Item[]): Item[] {
  return items.sort((a, b) => b.count - a.count)
}
