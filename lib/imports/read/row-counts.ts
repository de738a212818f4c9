import type { FileFound, RowProblem } from '@/lib/contracts/import'
import type { FileRow } from './file-row'

const PROBLEMS_LISTED = 100

type Counts = Omit<FileFound, 'tags' | 'merged' | 'problems'>

/** Counts the rows of a file by what becomes of them. */
export class RowCounts {
  readonly #problems: RowProblem[] = []
  readonly #counts = {
    rows: 0,
    texts: 0,
    untagged: 0,
    duplicates: 0,
    problem_count: 0,
    unaccepted: 0,
    fits_no_tag: 0,
  } satisfies Counts

  /** `isRepeated`: its text stood further up already. */
  add(row: FileRow, isRepeated: boolean): void {
    const counts = this.#counts
    counts.rows++
    counts.texts++
    if (row.fitsNoTag) counts.fits_no_tag++
    else if (row.tags.length === 0) counts.untagged++
    if (row.unaccepted) counts.unaccepted++
    if (isRepeated) counts.duplicates++
  }

  addProblem(problem: RowProblem): void {
    this.#counts.rows++
    this.#counts.problem_count++
    if (this.#problems.length < PROBLEMS_LISTED) this.#problems.push(problem)
  }

  result(): Counts & Pick<FileFound, 'problems'> {
    return { ...this.#counts, problems: this.#problems }
  }
}
