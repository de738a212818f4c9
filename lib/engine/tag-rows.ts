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

/** Texts without a tag: of them it is known that none fits. */
export function countWithoutTag({ starts }: TagRows): number {
  let without = 0
  for (let text = 0; text + 1 < starts.length; text++) {
    if (starts[text] === starts[text + 1]) without += 1
  }
  return without
}

/** For each tag, how many of some texts have it. */
export function countTags(
  { starts, tags }: TagRows,
  tagCount: number,
  rows: Iterable<number>,
): Float64Array {
  const counts = new Float64Array(tagCount)
  for (const row of rows) {
    for (let p = starts[row]!; p < starts[row + 1]!; p++) counts[tags[p]!]!++
  }
  return counts
}

/** The tags of some of the texts, in that order. */
export function pickRows({ starts, tags }: TagRows, rows: Int32Array): TagRows {
  const pickedStarts = new Int32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) {
    pickedStarts[i + 1] = pickedStarts[i]! + starts[rows[i]! + 1]! - starts[rows[i]!]!
  }
  const picked = new Int32Array(pickedStarts[rows.length]!)
  for (let i = 0; i < rows.length; i++) {
    picked.set(tags.subarray(starts[rows[i]!]!, starts[rows[i]! + 1]!), pickedStarts[i]!)
  }
  return { starts: pickedStarts, tags: picked }
}

export function hasTag({ starts, tags }: TagRows, text: number, tag: number): boolean {
  const end = starts[text + 1]!
  for (let p = starts[text]!; p < end; p++) if (tags[p] === tag) return true
  return false
}

/** For each tag its texts, ascending. */
export function textsByTag(rows: TagRows, tagCount: number): Int32Array[] {
  const counts = new Int32Array(tagCount)
  for (const tag of rows.tags) counts[tag]!++
  const texts = Array.from(counts, (count) => new Int32Array(count))
  counts.fill(0)
  for (let text = 0; text < countTexts(rows); text++) {
    const end = rows.starts[text + 1]!
    for (let p = rows.starts[text]!; p < end; p++) {
      const tag = rows.tags[p]!
      texts[tag]![counts[tag]!++] = text
    }
  }
  return texts
}
