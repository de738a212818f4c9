/**
 * The tags of many texts, in compressed rows: text i has `tags[starts[i]] … tags[starts[i + 1] − 1]`,
 * each an index into a list of tags, ascending.
 */
export type TagRows = {
  /** texts + 1. */
  readonly starts: Int32Array
  readonly tags: Int32Array
}

export function tagRowsOf(rows: readonly (readonly number[])[]): TagRows {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, i) => {
    starts[i + 1] = starts[i]! + row.length
  })
  return { starts, tags: Int32Array.from(rows.flatMap((row) => row.toSorted((a, b) => a - b))) }
}

export function countTexts(rows: TagRows): number {
  return rows.starts.length - 1
}

export function hasTag({ starts, tags }: TagRows, text: number, tag: number): boolean {
  const end = starts[text + 1]!
  for (let p = starts[text]!; p < end; p++) if (tags[p] === tag) return true
  return false
}
