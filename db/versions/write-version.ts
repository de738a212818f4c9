import { and, eq, max } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { versions } from '@/db/schema/training'

export type NewVersion = Omit<
  typeof versions.$inferSelect,
  'id' | 'number' | 'state' | 'createdAt' | 'erasedTexts'
>

/** A version that nobody sees before `publishVersion`. */
export async function insertVersion(
  tx: Connection,
  version: NewVersion,
  at: Date,
): Promise<{ id: number; number: number }> {
  const number = await nextVersionNumber(tx, version.modelId)
  return orm(tx)
    .insert(versions)
    .values({ ...version, number, state: 'writing', createdAt: at })
    .returning({ id: versions.id, number: versions.number })
    .get()
}

/** Makes a version ready: from now on it is the sandbox version. */
export async function publishVersion(
  tx: Connection,
  id: number,
  durationMs: number,
  at: Date,
): Promise<void> {
  await orm(tx)
    .update(versions)
    .set({ state: 'ready', createdAt: at, durationMs })
    .where(eq(versions.id, id))
    .run()
}

/** Versions that were begun and not made ready. */
export async function unfinishedVersions(db: Connection, modelId: number): Promise<number[]> {
  return (
    await orm(db)
      .select({ id: versions.id })
      .from(versions)
      .where(and(eq(versions.modelId, modelId), eq(versions.state, 'writing')))
      .all()
  ).map((row) => row.id)
}

export async function deleteVersion(tx: Connection, id: number): Promise<void> {
  await orm(tx).delete(versions).where(eq(versions.id, id)).run()
}

/** The number that the next version of the model gets. */
export async function nextVersionNumber(db: Connection, modelId: number): Promise<number> {
  const row = await orm(db)
    .select({ newest: max(versions.number) })
    .from(versions)
    .where(eq(versions.modelId, modelId))
    .get()
  return (row?.newest ?? 0) + 1
}
