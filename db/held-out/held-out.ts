import { and, asc, desc, eq, gt, inArray, lt, ne, or } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { heldOutFiles, heldOutTexts } from '@/db/schema/held-out'
import type { HeldOutFound } from '@/lib/contracts/held-out'

export type HeldOutFileRow = typeof heldOutFiles.$inferSelect
export type HeldOutTextRow = typeof heldOutTexts.$inferSelect
export type NewHeldOutText = Omit<typeof heldOutTexts.$inferInsert, 'id'>

/** The file that counts: the newest whole one. */
export async function currentHeldOut(
  db: Connection,
  modelId: number,
): Promise<HeldOutFileRow | null> {
  const row = await orm(db)
    .select()
    .from(heldOutFiles)
    .where(and(eq(heldOutFiles.modelId, modelId), eq(heldOutFiles.isWhole, true)))
    .orderBy(desc(heldOutFiles.id))
    .limit(1)
    .get()
  return row ?? null
}

/** A file that is not whole yet: nobody sees it. */
export async function insertHeldOut(
  tx: Connection,
  file: Pick<HeldOutFileRow, 'modelId' | 'fileName' | 'by' | 'createdAt'>,
): Promise<number> {
  const { id } = heldOutFiles
  return (await orm(tx).insert(heldOutFiles).values(file).returning({ id }).get()).id
}

export async function insertHeldOutTexts(
  tx: Connection,
  texts: readonly NewHeldOutText[],
): Promise<void> {
  if (texts.length > 0)
    await orm(tx)
      .insert(heldOutTexts)
      .values([...texts])
      .run()
}

/** From now on it is the file of its model. */
export async function finishHeldOut(
  tx: Connection,
  id: number,
  { texts, found }: { texts: number; found: HeldOutFound },
): Promise<void> {
  await orm(tx)
    .update(heldOutFiles)
    .set({ isWhole: true, texts, found })
    .where(eq(heldOutFiles.id, id))
    .run()
}

/** Texts of a file after one of them, in its order. */
export async function heldOutTextsAfter(
  db: Connection,
  fileId: number,
  { after, limit }: { after: number; limit: number },
): Promise<HeldOutTextRow[]> {
  return orm(db)
    .select()
    .from(heldOutTexts)
    .where(and(eq(heldOutTexts.fileId, fileId), gt(heldOutTexts.id, after)))
    .orderBy(asc(heldOutTexts.id))
    .limit(limit)
    .all()
}

/** Takes the file of a model away, at once for everybody; its texts go by `eraseSomeHeldOut`. */
export async function dropHeldOut(tx: Connection, modelId: number): Promise<void> {
  await orm(tx)
    .update(heldOutFiles)
    .set({ isWhole: false })
    .where(and(eq(heldOutFiles.modelId, modelId), eq(heldOutFiles.isWhole, true)))
    .run()
}

type Leftover = { keep: number | null; before: Date; most: number }

/**
 * Erases some texts of files that do not count: all but `keep`, of those not whole only what was begun before a moment,
 * because somebody may be writing it. False when none was left; then their rows are gone, too.
 */
export async function eraseSomeHeldOut(
  tx: Connection,
  modelId: number,
  { keep, before, most }: Leftover,
): Promise<boolean> {
  const isOld = or(eq(heldOutFiles.isWhole, true), lt(heldOutFiles.createdAt, before))
  const files = (
    await orm(tx)
      .select({ id: heldOutFiles.id })
      .from(heldOutFiles)
      .where(and(eq(heldOutFiles.modelId, modelId), ne(heldOutFiles.id, keep ?? 0), isOld))
      .all()
  ).map(({ id }) => id)
  if (files.length === 0) return false
  const texts = (
    await orm(tx)
      .select({ id: heldOutTexts.id })
      .from(heldOutTexts)
      .where(inArray(heldOutTexts.fileId, files))
      .limit(most)
      .all()
  ).map(({ id }) => id)
  if (texts.length > 0)
    await orm(tx).delete(heldOutTexts).where(inArray(heldOutTexts.id, texts)).run()
  else await orm(tx).delete(heldOutFiles).where(inArray(heldOutFiles.id, files)).run()
  return texts.length > 0
}
