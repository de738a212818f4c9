import { median } from './statistics'
import type { Cell, Column } from './table'

/** The numbers of one column, rounds by their median; gaps are left out. */
export function columnNumbers(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  name: string,
): number[] {
  const place = columns.findIndex((column) => column.name === name)
  if (place < 0) throw new Error(`The table has no column "${name}".`)
  return rows.flatMap((row) => numberIn(row[place] ?? null))
}

function numberIn(cell: Cell): number[] {
  if (cell === null || typeof cell === 'string') return []
  const number = typeof cell === 'number' ? cell : median(cell)
  return Number.isFinite(number) ? [number] : []
}
