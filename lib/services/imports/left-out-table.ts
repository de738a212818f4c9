import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ImportRow } from '@/db/imports/imports'
import { leftOutRowsAfter } from '@/db/imports/left-out-rows'
import type { RowProblem } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'

export const LEFT_OUT_HEAD = ['line', 'reason'] as const

/** The rows of a file that were left out, or would be, as a table, some at a time; below it how many more there are. */
export async function* leftOutTable(db: Database, row: ImportRow): AsyncGenerator<string[][]> {
  const all = row.state === 'ready' ? (row.found?.problem_count ?? 0) : row.problemCount
  let told = 0
  let line = 0
  for (;;) {
    const problems = await leftOutRowsAfter(db.read, row.id, line)
    const last = problems.at(-1)
    if (!last) break
    yield toRows(problems)
    told += problems.length
    line = last.line
  }
  if (told === 0) {
    // An older Langur kept the first ones with the import itself.
    const problems = row.state === 'ready' ? (row.found?.problems ?? []) : row.problems
    yield toRows(problems)
    told = problems.length
  }
  if (told < all) yield [['', `These are the first ${count(told)} of ${count(all)}.`]]
}

function toRows(problems: readonly RowProblem[]): string[][] {
  return problems.map(({ line, message }) => [String(line), message])
}
