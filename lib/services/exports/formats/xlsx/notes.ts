import 'server-only'
import { count } from '@/lib/format/count'
import { CELL_CHARACTERS } from './rows'

/** So many are told one by one. */
const TOLD = 1_000

/** What a workbook says about cells that Excel cannot hold whole. */
export class Notes {
  readonly #told: string[] = []
  #cut = 0

  cut(sheet: string, row: number, column: string, characters: number): void {
    this.#cut += 1
    if (this.#told.length < TOLD) {
      this.#told.push(`${sheet}, row ${row}, ${column}: ${count(characters)} characters`)
    }
  }

  isEmpty(): boolean {
    return this.#cut === 0
  }

  lines(): string[] {
    const cells = this.#cut === 1 ? '1 cell is' : `${count(this.#cut)} cells are`
    const more = this.#cut - this.#told.length
    return [
      `A cell of Excel holds ${count(CELL_CHARACTERS)} characters at most. ${cells} cut after them in this file; the CSV and JSONL files have all of it.`,
      ...this.#told,
      ...(more > 0 ? [`And ${count(more)} more.`] : []),
    ]
  }
}
