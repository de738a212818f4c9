import { and, asc, count, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { type NumbersBelow, newestFirst } from '@/db/leases/newest-first'
import { exports } from '@/db/schema/exports'

export type ExportRow = typeof exports.$inferSelect

export const exportLease = leaseOn(exports, {
  takes: { queued: 'running' },
  cancelled: 'cancelled',
  order: exports.id,
})

export async function insertExport(
  tx: Connection,
  row: Pick<ExportRow, 'modelId' | 'actor' | 'work' | 'fileName'>,
  at: Date,
): Promise<ExportRow> {
  return orm(tx)
    .insert(exports)
    .values({ ...row, state: 'queued', createdAt: at })
    .returning()
    .get()
}

export async function findExport(
  db: Connection,
  modelId: number,
  id: number,
): Promise<ExportRow | null> {
  const own = and(eq(exports.modelId, modelId), eq(exports.id, id))
  return (await orm(db).select().from(exports).where(own).get()) ?? null
}

export async function listExports(
  db: Connection,
  modelId: number,
  page: NumbersBelow,
): Promise<{ items: ExportRow[]; total: number }> {
  return newestFirst(db, exports, modelId, page)
}

/** Those of a model that are under way, or whose file is kept. */
export async function countKeptExports(db: Connection, modelId: number): Promise<number> {
  const isKept = or(inArray(exports.state, ['queued', 'running']), isNotNull(exports.path))
  const own = and(eq(exports.modelId, modelId), isKept)
  return (await orm(db).select({ n: count() }).from(exports).where(own).get())?.n ?? 0
}

/** One whose file was finished before a moment and is still kept, the oldest first. */
export async function exportKeptSince(db: Connection, before: Date): Promise<ExportRow | null> {
  return (await keptSince(db).get({ before: before.getTime() })) ?? null
}

const keptSince = prepared((db) =>
  orm(db)
    .select()
    .from(exports)
    .where(and(isNotNull(exports.path), lt(exports.finishedAt, sql.placeholder('before'))))
    .orderBy(asc(exports.id))
    .limit(1)
    .prepare(),
)

export async function forgetExportFile(tx: Connection, id: number): Promise<void> {
  await orm(tx).update(exports).set({ path: null, bytes: null }).where(eq(exports.id, id)).run()
}
