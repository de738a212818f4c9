import { eq } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { type IdShifts, models } from '@/db/schema/models'

/** What was added to the ids of each table's rows when a model came from elsewhere; nothing where it was made here. */
export async function idShiftsOf(db: Connection, modelId: number): Promise<IdShifts> {
  const own = orm(db).select({ shifts: models.idShifts }).from(models).where(eq(models.id, modelId))
  return (await own.get())?.shifts ?? {}
}
