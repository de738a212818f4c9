import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { groupKey } from '@/lib/engine/text/group-key'

/** All texts of a made-up or real world, each different and with one tag. Versions learn from samples of it. */
export type Population = {
  readonly name: string
  readonly texts: readonly string[]
  /** The tag of each text. */
  readonly labels: Int32Array
  readonly tagCount: number
  /** Some tags have too few texts in a sample for a normal distribution. */
  readonly hasRareTags: boolean
}

/** What is known of each text of the population, for these rows. */
export function pick(all: ArrayLike<number>, rows: Int32Array): Int32Array {
  return Int32Array.from(rows, (row) => all[row] ?? 0)
}

type Line = { text: string; tags: string[] }

/** Of a folder with train.jsonl and test.jsonl: texts with exactly one tag, the first of each group of copies. */
export function readPopulation(folder: string): Population {
  const lines = ['train', 'test'].flatMap((part) =>
    readFileSync(join(folder, `${part}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line): Line => JSON.parse(line)),
  )
  const byGroup = new Map<string, Line>()
  for (const line of lines) {
    const key = groupKey(line.text)
    if (line.tags.length === 1 && !byGroup.has(key)) byGroup.set(key, line)
  }
  const kept = [...byGroup.values()]
  const names = kept.map(({ tags }) => tags.join())
  const tags = [...new Set(names)].sort()
  const labels = Int32Array.from(names, (name) => tags.indexOf(name))
  const rarest = Math.min(...tags.map((_, tag) => labels.filter((label) => label === tag).length))
  return {
    name: basename(folder),
    texts: kept.map(({ text }) => text),
    labels,
    tagCount: tags.length,
    hasRareTags: rarest < 0.02 * kept.length,
  }
}
