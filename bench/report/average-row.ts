import { columnNumbers } from './column-numbers'
import { geometricMean, mean } from './statistics'
import type { Cell, Column } from './table'

/** The last row of a table: the geometric mean of each column of ratios, the mean of each other one. */
export function averageRow(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Cell[] {
  return columns.map(({ name, unit }, place) => {
    if (place === 0) return '**mean**'
    if (unit === 'text') return null
    const numbers = columnNumbers(columns, rows, name)
    if (numbers.length === 0) return null
    return unit === 'ratio' ? geometricMean(numbers) : mean(numbers)
  })
}
