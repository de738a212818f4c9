import { geometricMean, mean, median } from './statistics'
import type { Cell, Column } from './table'

/** The last row of a table: the geometric mean of each column of ratios, the mean of each of differences. */
export function averageRow(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Cell[] {
  return columns.map(({ unit }, place) => {
    if (place === 0) return '**mean**'
    if (unit !== 'ratio' && unit !== 'difference') return null
    const numbers = rows.flatMap((row) => numberIn(row[place] ?? null))
    if (numbers.length === 0) return null
    return unit === 'ratio' ? geometricMean(numbers) : mean(numbers)
  })
}

function numberIn(cell: Cell): number[] {
  if (cell === null || typeof cell === 'string') return []
  const number = typeof cell === 'number' ? cell : median(cell)
  return Number.isFinite(number) ? [number] : []
}
