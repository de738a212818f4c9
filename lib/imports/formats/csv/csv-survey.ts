import { at } from '@/lib/at'
import { isEscapedFormula, isFormula } from '@/lib/contracts/formulas'
import type { RowProblem } from '@/lib/contracts/import'
import { isOwnTable } from '@/lib/facts/own-table'
import type { FileLayout, FileRecord, Hindsight } from '@/lib/imports/formats/format'
import { APOSTROPHES, BACKSLASHES, MISSING } from './csv-notes'
import { hasMissing } from './escaped-values'
import { keepsMarks } from './guess-quotes'

/** Notes what only the whole file tells: which columns say something, and whether formulas are escaped. */
export class CsvSurvey {
  readonly #layout: FileLayout<'csv'>
  readonly #values: number[]
  #formulas = 0
  #escaped = 0
  #marked = 0
  #missing = 0

  constructor(layout: FileLayout<'csv'>) {
    this.#layout = layout
    this.#values = layout.columns.map(() => 0)
  }

  /** Of a row as it stands there, whatever its width. */
  addRaw(row: FileRecord | RowProblem): void {
    if (!('cells' in row)) return
    if (row.cells.some(keepsMarks)) this.#marked++
    if (hasMissing(row.cells)) this.#missing++
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
    const isMissing =
      this.#missing > 0 &&
      options.quotes !== 'escapes' &&
      !isOwnTable(columns.map(({ name }) => name))
    const isMarked = options.quotes === undefined && this.#marked > 0
    return {
      columns: columns.map(({ index, name }) => ({ name, values: at(this.#values, index) })),
      options: {
        ...(isEscaped && { escaped_formulas: true }),
        ...(isMarked && { quotes: 'backslash' }),
      },
      notes: [
        ...(isMissing ? [MISSING] : []),
        ...(isEscaped ? [APOSTROPHES] : []),
        ...(isMarked ? [BACKSLASHES] : []),
      ],
    }
  }
}
