import { at } from '@/lib/at'
import { isEscapedFormula, isFormula } from '@/lib/contracts/formulas'
import type { RowProblem } from '@/lib/contracts/import'
import type { FileLayout, FileRecord, Hindsight } from '@/lib/imports/formats/format'

/** Notes what only the whole file tells: which columns say something, and whether formulas are escaped. */
export class CsvSurvey {
  readonly #layout: FileLayout<'csv'>
  readonly #values: number[]
  #formulas = 0
  #escaped = 0

  constructor(layout: FileLayout<'csv'>) {
    this.#layout = layout
    this.#values = layout.columns.map(() => 0)
  }

  add(row: FileRecord | RowProblem): void {
    if ('message' in row) return
    for (const [index, cell] of row.cells.entries()) {
      if (cell.trim() !== '') this.#values[index] = at(this.#values, index) + 1
      if (isFormula(cell)) this.#formulas++
      else if (isEscapedFormula(cell)) this.#escaped++
    }
  }

  seen(): Hindsight {
    const { columns, options } = this.#layout
    const isOpen = options.escaped_formulas === undefined
    const isEscaped = isOpen && this.#escaped > 0 && this.#formulas === 0
    return {
      columns: columns.map(({ index, name }) => ({ name, values: at(this.#values, index) })),
      ...(isEscaped && { options: { escaped_formulas: true } }),
    }
  }
}
