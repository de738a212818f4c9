import { and, count, desc, eq, lt, lte, max } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { changes, models } from '@/db/schema/models'
import type { Actor } from '@/lib/contracts/actor'

export type ChangeRow = typeof changes.$inferSelect

export type NewChange = {
  revision: number
  actor: Actor
  kind: string
  summary: string
  count: number
  batch?: string | null
  undoOf?: number | null
}

/** The revision that the change being written will have. Only `recordChange` makes it real. */
export async function nextRevision(tx: Connection, modelId: number): Promise<number> {
  const row = orm(tx)
    .select({ revision: models.revision })
    .from(models)
    .where(eq(models.id, modelId))
    .get()
  if (!row) throw new Error(`Model ${modelId} is gone.`)
  return row.revision + 1
}

export async function recordChange(
  tx: Connection,
  modelId: number,
  change: NewChange,
  at: Date,
): Promise<number> {
  const { actor, ...own } = change
  orm(tx)
    .insert(changes)
    .values({ ...own, modelId, at, actor: actor.name, userId: actor.userId })
    .run()
  orm(tx)
    .update(models)
    .set({ revision: change.revision, updatedAt: at })
    .where(eq(models.id, modelId))
    .run()
  return change.revision
}

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

export async function markUndone(
  tx: Connection,
  modelId: number,
  revision: number,
  undoneBy: number,
): Promise<void> {
  orm(tx)
    .update(changes)
    .set({ undoneBy })
    .where(and(eq(changes.modelId, modelId), eq(changes.revision, revision)))
    .run()
}

export async function listChanges(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: ChangeRow[]; total: number }> {
  const own = eq(changes.modelId, modelId)
  const items = orm(db)
    .select()
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
