import type { ReadOptions } from '@/lib/imports/formats/format'

/** A row of a file on its way through a batch. */
export type CopiedRow = {
  line: number
  /** `aside`: no row of the table, such as a title above it; it goes out as it came. */
  kind: 'aside' | 'header' | 'row'
  /** What stands in the file, without what follows the row. */
  source: string
  /** None where the row could not be cut into cells, or has none. */
  cells: readonly string[]
  /** What is asked; null where there is nothing to ask. */
  text: string | null
  /** Why there is none. */
  problem: string | null
  /** It has no text, and nothing else is wrong with it. */
  isEmpty: boolean
  /** The line break behind it; empty at the end of a file. */
  end: string
}

/** What is added to a row: a value for each of the names, in their order. */
export type Added = readonly (string | number | readonly string[] | null)[]

/** How files of a format go through a batch: what is read is written again, with something added to each row. */
export type Copier = {
  /** All that stands in the file, in its order, many at a time; the same each time. */
  rows: (options: ReadOptions) => AsyncIterable<CopiedRow[]>
  /** A row as it goes out. Of rows that are none nothing is `added`. */
  write: (row: CopiedRow, added: Added) => string
  /** Stands before the first row, and between two. */
  head: string
  between: string
}

/** A file and how it is read; `names` are those of the added columns. */
export type Copied<Layout> = {
  path: string
  layout: Layout
  textColumn: number
  names: readonly string[]
}
