import { at } from '@/lib/at'
import type { FileGuess } from '@/lib/contracts/import'
import type { Hindsight } from '@/lib/imports/formats/format'
import type { SheetRow } from './cells-of'
import { columnName } from './sheet-rows'

/** Notes what only the whole sheet tells: which columns say something, and cells beyond them. */
export class SheetSurvey {
  readonly #columns: FileGuess['columns']
  readonly #values: number[]
  #beyond: string | undefined

  constructor(columns: FileGuess['columns']) {
    this.#columns = columns
    this.#values = columns.map(() => 0)
  }

  add({ line, cells }: SheetRow): void {
    for (const [column, cell] of cells.entries()) {
      if (cell === '') continue
      if (column >= this.#values.length) this.#beyond ??= `${columnName(column)}${line}`
      else this.#values[column] = at(this.#values, column) + 1
    }
  }

  seen(): Hindsight {
    const beyond =
      this.#beyond === undefined
        ? []
        : [
            `Only further down the sheet has cells beyond its columns, such as ${this.#beyond}: these are left out.`,
          ]
    return {
      columns: this.#columns.map(({ index, name }) => ({ name, values: at(this.#values, index) })),
      notes: beyond,
    }
  }
}
