import type { FileFound, RowProblem } from '@/lib/contracts/import'
import { sameText } from '@/lib/services/samples/hash'
import type { FileRow } from './file-row'
import { HashSet } from './hash-set'

const PROBLEMS_LISTED = 100

/** Counts the rows of a file by what becomes of them. */
export class RowCounts {
  readonly #seen = new HashSet()
  readonly #problems: RowProblem[] = []
  readonly #counts = {
    rows: 0,
    texts: 0,
    untagged: 0,
    duplicates: 0,
    problem_count: 0,
    unaccepted: 0,
  }

  add(row: FileRow | RowProblem): void {
    const counts = this.#counts
    counts.rows++
    if ('message' in row) {
      counts.problem_count++
      if (this.#problems.length < PROBLEMS_LISTED) this.#problems.push(row)
      return
    }
    counts.texts++
    if (row.tags.length === 0) counts.untagged++
    if (row.unaccepted) counts.unaccepted++
    if (!this.#seen.add(sameText(row.text))) counts.duplicates++
  }

  result(): Omit<FileFound, 'tags' | 'merged'> {
    return { ...this.#counts, problems: this.#problems }
  }
}
