import { and, desc, eq } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { versionNotes, versions } from '@/db/schema/training'

export type VersionNoteRow = typeof versionNotes.$inferSelect
export type ListedNote = VersionNoteRow & { number: number }

/** What is written on the versions of a model, the newest version first; most have nothing. */
export async function listVersionNotes(db: Connection, modelId: number): Promise<ListedNote[]> {
  return (
    await orm(db)
      .select({ note: versionNotes, number: versions.number })
      .from(versionNotes)
      .innerJoin(versions, eq(versions.id, versionNotes.versionId))
      .where(eq(versionNotes.modelId, modelId))
      .orderBy(desc(versions.number))
      .all()
  ).map(({ note, number }) => ({ ...note, number }))
}

export async function findVersionNote(
  db: Connection,
  modelId: number,
  versionId: number,
): Promise<VersionNoteRow | null> {
  const own = and(eq(versionNotes.versionId, versionId), eq(versionNotes.modelId, modelId))
  return (await orm(db).select().from(versionNotes).where(own).get()) ?? null
}

export async function writeVersionNote(tx: Connection, row: VersionNoteRow): Promise<void> {
  const { versionId, modelId, ...content } = row
  await orm(tx)
    .insert(versionNotes)
    .values({ versionId, modelId, ...content })
    .onConflictDoUpdate({ target: versionNotes.versionId, set: content })
    .run()
}
