import { at } from '@/lib/at'
import { isEscapedFormula, isFormula } from '@/lib/contracts/formulas'
import type { RowProblem } from '@/lib/contracts/import'
import type { FileLayout, FileRecord, Hindsight } from '@/lib/imports/formats/format'
import { APOSTROPHES, BACKSLASHES } from './csv-notes'
import { keepsMarks } from './guess-quotes'

/** Notes what only the whole file tells: which columns say something, and whether formulas are escaped. */
export class CsvSurvey {
  readonly #layout: FileLayout<'csv'>
  readonly #values: number[]
  #formulas = 0
  #escaped = 0
  #marked = 0

  constructor(layout: FileLayout<'csv'>) {
    this.#layout = layout
    this.#values = layout.columns.map(() => 0)
  }

  /** Of a row as it stands there, whatever its width. */
  addRaw(row: FileRecord | RowProblem): void {
    if ('cells' in row && row.cells.some(keepsMarks)) this.#marked++
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
    const isMarked = options.quotes === undefined && this.#marked > 0
    return {
      columns: columns.map(({ index, name }) => ({ name, values: at(this.#values, index) })),
      options: {
        ...(isEscaped && { escaped_formulas: true }),
        ...(isMarked && { quotes: 'backslash' }),
      },
      notes: [...(isEscaped ? [APOSTROPHES] : []), ...(isMarked ? [BACKSLASHES] : [])],
    }
  }
}
