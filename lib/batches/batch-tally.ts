import 'server-only'
import type { BatchRow } from '@/db/batches/batches'
import type { BatchCounts } from '@/lib/contracts/batch'
import type { RowProblem } from '@/lib/contracts/import'
import type { TextAnswer } from './answer-text'
import type { CopiedRow as Row } from './rows/copier'

const PROBLEMS_TOLD = 20

/** Counts what becomes of the rows of a batch, from where it stands. */
export class BatchTally {
  readonly #counts: Omit<BatchCounts, 'tags'>
  readonly #tags: Map<number, { id: number; name: string; count: number }>
  readonly #problems: RowProblem[]

  constructor({ counts: { tags, ...counts }, problems }: Pick<BatchRow, 'counts' | 'problems'>) {
    this.#counts = { ...counts }
    this.#tags = new Map(tags.map((tag) => [tag.id, { ...tag }]))
    this.#problems = [...problems]
  }

  addAnswer({ tags, isLeftEmpty }: TextAnswer, isUnsure: boolean, nameOf: (id: number) => string) {
    this.#counts.texts++
    if (isUnsure) this.#counts.unsure++
    if (isLeftEmpty) this.#counts.left_empty++
    for (const id of tags) {
      const known = this.#tags.get(id)
      if (known) known.count++
      else this.#tags.set(id, { id, name: nameOf(id), count: 1 })
    }
  }

  /** A row that has no answer. */
  addProblem({ line, problem, isEmpty }: Row): void {
    if (isEmpty) this.#counts.empty++
    else {
      this.#counts.unreadable++
      if (problem !== null && this.#problems.length < PROBLEMS_TOLD) {
        this.#problems.push({ line, message: problem })
      }
    }
  }

  result(): Pick<BatchRow, 'counts' | 'problems'> {
    const tags = [...this.#tags.values()].map((tag) => ({ ...tag }))
    tags.sort((a, b) => b.count - a.count)
    return { counts: { ...this.#counts, tags }, problems: [...this.#problems] }
  }
}
