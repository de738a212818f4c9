import { eq } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { type IdShifts, models } from '@/db/schema/models'

type ModelRow = typeof models.$inferSelect
/** What of a model's own row is part of a bundle; all else is counted, or of this installation. */
export const modelColumns = [
  'publicId',
  'name',
  'description',
  'createdAt',
  'updatedAt',
  'revision',
  'trainedRevision',
  'trainAutomatically',
  'keepRequests',
  'deployPolicy',
  'goalF1',
] as const
export type BundledModel = Pick<ModelRow, (typeof modelColumns)[number]>

/** A model that counts as deleted until all of it is there. */
export async function insertArriving(
  tx: Connection,
  model: BundledModel,
  idShifts: IdShifts,
  at: Date,
): Promise<number> {
  return (
    await orm(tx)
      .insert(models)
      .values({ ...model, idShifts, deletedAt: at })
      .returning({ id: models.id })
      .get()
  ).id
}

/** From now on the model is one like all others. */
export async function revealModel(tx: Connection, id: number): Promise<void> {
  await orm(tx).update(models).set({ deletedAt: null }).where(eq(models.id, id)).run()
}

/** Also where the model is deleted and its rows are not yet gone. */
export async function isPublicIdTaken(db: Connection, publicId: string): Promise<boolean> {
  const found = orm(db).select({ id: models.id }).from(models).where(eq(models.publicId, publicId))
  return (await found.get()) !== undefined
}
