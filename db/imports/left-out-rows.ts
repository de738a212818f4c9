import { and, asc, eq, gt } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { leftOutRows } from '@/db/schema/left-out-rows'
import type { RowProblem } from '@/lib/contracts/import'

type Import = { id: number; modelId: number }

/** Keeps rows of a file in its order; the same rows again take the place of those. */
export async function addLeftOutRows(
  tx: Connection,
  { id: importId, modelId }: Import,
  problems: readonly RowProblem[],
): Promise<void> {
  const [first] = problems
  if (!first) return
  const row = { importId, modelId, line: first.line, problems: [...problems] }
  await orm(tx)
    .insert(leftOutRows)
    .values(row)
    .onConflictDoUpdate({
      target: [leftOutRows.importId, leftOutRows.line],
      set: { problems: row.problems },
    })
    .run()
}

export async function clearLeftOutRows(tx: Connection, importId: number): Promise<void> {
  await orm(tx).delete(leftOutRows).where(eq(leftOutRows.importId, importId)).run()
}

/** The next rows that were kept at once, below a line; none where there are no more. */
export async function leftOutRowsAfter(
  db: Connection,
  importId: number,
  line: number,
): Promise<RowProblem[]> {
  const own = and(eq(leftOutRows.importId, importId), gt(leftOutRows.line, line))
  const found = await orm(db)
    .select({ problems: leftOutRows.problems })
    .from(leftOutRows)
    .where(own)
    .orderBy(asc(leftOutRows.line))
    .limit(1)
    .get()
  return found?.problems ?? []
}
