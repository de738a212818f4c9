import { foldName } from '@/lib/contracts/fold-name'

/** Sets of tags as numbers, 0 for none: most texts of a file share a few. Spellings of a tag are one. */
export class TagSets {
  readonly #tags = new Map<string, number>()
  readonly #numbers = new Map<string, number>([['', 0]])
  readonly #sets: string[][] = [[]]

  /** Two sets are the same when their numbers are. */
  add(names: readonly string[]): number {
    if (names.length === 0) return 0
    const tags = new Map(names.map((name) => [this.#tag(name), name]))
    const key = [...tags.keys()].sort((a, b) => a - b).join()
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#sets.push([...tags.values()])
    this.#numbers.set(key, this.#sets.length - 1)
    return this.#sets.length - 1
  }

  names(set: number): readonly string[] {
    return this.#sets[set] ?? []
  }

  #tag(name: string): number {
    const folded = foldName(name)
    const known = this.#tags.get(folded) ?? this.#tags.size
    this.#tags.set(folded, known)
    return known
  }
}
