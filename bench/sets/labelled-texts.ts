import { createHash } from 'node:crypto'
import { assignFold, FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { keepTags, trainableTags } from '@/lib/engine/evaluation/folds/trainable-tags'
import { type TagRows, tagRowsOf } from '@/lib/engine/tag-rows'
import { groupKey } from '@/lib/engine/text/group-key'
import type { Line } from './data-set'

/** Texts as a training sees them: those with a tag that has enough texts, in the order of the file. */
export type LabelledTexts = {
  readonly texts: string[]
  readonly tagNames: readonly string[]
  readonly tags: TagRows
  readonly folds: Uint8Array
}

/** Tags in the order of their names, folds as an import gives them. */
export function labelTexts(lines: readonly Line[]): LabelledTexts {
  const tagged = lines.filter(({ tags }) => tags.length > 0)
  const names = [...new Set(tagged.flatMap(({ tags }) => tags))].sort()
  const indexOf = new Map(names.map((name, index) => [name, index]))
  const tagsOf = tagged.map(({ tags }) => [...new Set(tags)].map((tag) => indexOf.get(tag) ?? 0))
  const keys = tagged.map(({ text }) => groupKey(text))
  const groupOf = new Map([...new Set(keys)].map((key, group) => [key, group]))
  const groups = Int32Array.from(keys, (key) => groupOf.get(key) ?? 0)
  const all = tagRowsOf(tagsOf)
  const { kept } = trainableTags(all, groups, names.length)
  const { rows, tags } = keepTags(all, kept)
  const folds = foldsByText(keys, tagsOf, names.length)
  return {
    texts: Array.from(rows, (row) => tagged[row]?.text ?? ''),
    tagNames: kept.map((tag) => names[tag] ?? ''),
    tags,
    folds: Uint8Array.from(rows, (row) => folds[row] ?? 0),
  }
}

/** The first text of a group decides its fold. */
function foldsByText(
  keys: readonly string[],
  tagsOf: readonly (readonly number[])[],
  tagCount: number,
): number[] {
  const all = new Array<number>(FOLDS).fill(0)
  const perTag = Array.from({ length: tagCount }, () => new Array<number>(FOLDS).fill(0))
  const foldOf = new Map<string, number>()
  return keys.map((key, row) => {
    const known = foldOf.get(key)
    if (known !== undefined) return known
    const counts = (tagsOf[row] ?? []).toSorted((a, b) => a - b).map((tag) => perTag[tag] ?? [])
    const hash = createHash('sha256').update(key).digest().readUInt32LE(0)
    const fold = assignFold({ tags: counts, all }, hash)
    for (const one of [all, ...counts]) one[fold] = (one[fold] ?? 0) + 1
    foldOf.set(key, fold)
    return fold
  })
}
