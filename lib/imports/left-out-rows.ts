import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ImportRow } from '@/db/imports/imports'
import { addLeftOutRows, clearLeftOutRows } from '@/db/imports/left-out-rows'
import type { RowProblem } from '@/lib/contracts/import'
import { LEFT_OUT_ROWS } from '@/lib/contracts/limits'

const ROWS_PER_WRITE = 500

/** Keeps the rows of a file that cannot be imported as it is counted, the first `LEFT_OUT_ROWS` of them. */
export class LeftOutRows {
  readonly #db: Database
  readonly #row: ImportRow
  #open: RowProblem[] = []
  #kept = 0

  constructor(db: Database, row: ImportRow) {
    this.#db = db
    this.#row = row
  }

  /** Before the file is read, each time. */
  async begin(): Promise<void> {
    this.#open = []
    this.#kept = 0
    await this.#db.writePart((tx) => clearLeftOutRows(tx, this.#row.id))
  }

  async add(problem: RowProblem): Promise<void> {
    if (this.#kept >= LEFT_OUT_ROWS) return
    this.#kept++
    this.#open.push(problem)
    if (this.#open.length >= ROWS_PER_WRITE) await this.end()
  }

  async end(): Promise<void> {
    const problems = this.#open
    this.#open = []
    if (problems.length === 0) return
    await this.#db.writePart((tx) => addLeftOutRows(tx, this.#row, problems))
  }
}
