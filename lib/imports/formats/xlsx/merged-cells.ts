import { at } from '@/lib/at'
import { columnOf, type StoredCell, type StoredRow } from './sheet-rows'
import type { Sheet, Workbook } from './workbook'

/** Cells of one column that are one cell to a person: only the first holds anything. `from` and `to` are rows. */
export type MergedCells = { column: number; from: number; to: number; range: string }

/** More than anybody merges by hand; what comes behind them stays as it is stored. */
const MOST_RANGES = 100_000
const TAG = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/giu
/** Longer than a tag: where one is cut by the end of a piece, it is found with the next. */
const TAIL = 200

/**
 * The merged ranges of a sheet that have several rows, by their first column: a title over several columns means nothing to
 * the cells beside it. They stand below the rows, so that the sheet is gone through once for them.
 */
export async function readMergedCells(
  { archive }: Workbook,
  { part }: Sheet,
): Promise<MergedCells[]> {
  const found: MergedCells[] = []
  let rest = ''
  for await (const piece of archive.read(part)) {
    const text = rest + piece
    let end = 0
    for (const match of text.matchAll(TAG)) {
      const [tag, first = '', from = '', last = '', to = ''] = match
      end = match.index + tag.length
      const range = `${first}${from}:${last}${to}`
      const merged = { column: columnOf(first), from: Number(from), to: Number(to), range }
      if (merged.to > merged.from && found.length < MOST_RANGES) found.push(merged)
    }
    rest = text.slice(Math.max(end, text.length - TAIL))
  }
  return found.sort((one, other) => one.from - other.from)
}

/** Gives the cells of merged ranges that begin below a row the value of the first. Rows come in their order. */
export function createFiller(
  merged: readonly MergedCells[],
  below: number,
): (row: StoredRow) => StoredRow {
  const open = new OpenRanges(merged.filter(({ from }) => from > below))
  return (row) => {
    const cells = open.cellsAt(row)
    // A row without anything of its own is none.
    if (row.cells.length === 0) return row
    const own = new Set(row.cells.map(({ column }) => column))
    const missing = cells.filter(({ column }) => !own.has(column))
    if (missing.length === 0) return row
    const filled = [...row.cells, ...missing].sort((one, other) => one.column - other.column)
    return { ...row, cells: filled }
  }
}

/** The ranges that a row is in, while rows go by. */
class OpenRanges {
  readonly #ranges: readonly MergedCells[]
  #next = 0
  #open: { to: number; cell: StoredCell }[] = []

  constructor(ranges: readonly MergedCells[]) {
    this.#ranges = ranges
  }

  /** The first cells of all ranges that have this row. */
  cellsAt({ number, cells }: StoredRow): StoredCell[] {
    this.#open = this.#open.filter(({ to }) => to >= number)
    for (; this.#next < this.#ranges.length; this.#next++) {
      const { column, from, to } = at(this.#ranges, this.#next)
      if (from > number) break
      const cell = from === number && cells.find((one) => one.column === column)
      if (cell) this.#open.push({ to, cell })
    }
    return this.#open.map(({ cell }) => cell)
  }
}

/** What the preview says of them. */
export function mergedNote(merged: readonly MergedCells[], below: number): string[] {
  const ranges = merged.filter(({ from }) => from > below)
  const [example] = ranges
  if (!example) return []
  const all =
    ranges.length === 1 ? 'a merged range' : `${ranges.length.toLocaleString('en')} merged ranges`
  const more =
    merged.length < MOST_RANGES
      ? ''
      : ` Of more than ${MOST_RANGES.toLocaleString('en')} only the first ones are.`
  return [
    `The sheet has ${all} below its header, such as ${example.range}: each row of one is read with the value of its first cell.${more}`,
  ]
}
