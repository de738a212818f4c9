import { and, count, desc, eq, getTableColumns, lt, lte, max, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { changes } from '@/db/schema/models'

export type ChangeRow = typeof changes.$inferSelect

export async function findChange(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<ChangeRow | null> {
  const row = orm(db)
    .select()
    .from(changes)
    .where(and(eq(changes.modelId, modelId), eq(changes.revision, revision)))
    .get()
  return row ?? null
}

/** All parts of a large change, newest first. */
export async function listBatch(
  db: Connection,
  modelId: number,
  batch: string,
): Promise<ChangeRow[]> {
  return orm(db)
    .select()
    .from(changes)
    .where(and(eq(changes.modelId, modelId), eq(changes.batch, batch)))
    .orderBy(desc(changes.revision))
    .all()
}

const IS_NEWEST_OF_BATCH = sql`NOT EXISTS (SELECT 1 FROM changes later
  WHERE later.model_id = changes.model_id AND later.batch = changes.batch
  AND later.revision > changes.revision)`

const COUNT_OF_BATCH = sql<number>`CASE WHEN changes.batch IS NULL THEN changes.count ELSE
  (SELECT sum(part.count) FROM changes part
  WHERE part.model_id = changes.model_id AND part.batch = changes.batch) END`

/** Newest first; of the parts of a large change the newest stands for all, and `count` is that of all. */
export async function listChanges(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: ChangeRow[]; total: number }> {
  const own = and(eq(changes.modelId, modelId), IS_NEWEST_OF_BATCH)
  const items = orm(db)
    .select({ ...getTableColumns(changes), count: COUNT_OF_BATCH })
    .from(changes)
    .where(and(own, lt(changes.revision, page.before)))
    .orderBy(desc(changes.revision))
    .limit(page.limit)
    .all()
  return { items, total: orm(db).select({ n: count() }).from(changes).where(own).get()?.n ?? 0 }
}

/** The revision of a model at a moment. */
export async function revisionAt(db: Connection, modelId: number, at: Date): Promise<number> {
  const row = orm(db)
    .select({ revision: max(changes.revision) })
    .from(changes)
    .where(and(eq(changes.modelId, modelId), lte(changes.at, at)))
    .get()
  return row?.revision ?? 0
}
