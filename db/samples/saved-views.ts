import { and, asc, count, eq } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { savedViews } from '@/db/schema/fields'

export type SavedViewRow = typeof savedViews.$inferSelect

/** By name. */
export async function listSavedViews(db: Connection, modelId: number): Promise<SavedViewRow[]> {
  return orm(db)
    .select()
    .from(savedViews)
    .where(eq(savedViews.modelId, modelId))
    .orderBy(asc(savedViews.foldedName))
    .all()
}

export async function findSavedView(
  db: Connection,
  modelId: number,
  id: number,
): Promise<SavedViewRow | null> {
  const own = and(eq(savedViews.modelId, modelId), eq(savedViews.id, id))
  return (await orm(db).select().from(savedViews).where(own).get()) ?? null
}

export async function findSavedViewByName(
  db: Connection,
  modelId: number,
  foldedName: string,
): Promise<SavedViewRow | null> {
  const own = and(eq(savedViews.modelId, modelId), eq(savedViews.foldedName, foldedName))
  return (await orm(db).select().from(savedViews).where(own).get()) ?? null
}

export async function countSavedViews(db: Connection, modelId: number): Promise<number> {
  const own = eq(savedViews.modelId, modelId)
  return (await orm(db).select({ n: count() }).from(savedViews).where(own).get())?.n ?? 0
}

export async function insertSavedView(
  tx: Connection,
  row: Omit<SavedViewRow, 'id'>,
): Promise<SavedViewRow> {
  return orm(tx).insert(savedViews).values(row).returning().get()
}

export async function updateSavedView(tx: Connection, row: SavedViewRow): Promise<void> {
  await orm(tx).update(savedViews).set(row).where(eq(savedViews.id, row.id)).run()
}

export async function deleteSavedView(tx: Connection, id: number): Promise<void> {
  await orm(tx).delete(savedViews).where(eq(savedViews.id, id)).run()
}
