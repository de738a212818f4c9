import { and, count, desc, eq, lt } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import type { batches } from '@/db/schema/batches'
import type { erasures } from '@/db/schema/erasures'
import type { exports } from '@/db/schema/exports'
import type { imports, runs } from '@/db/schema/training'
import type { tunings } from '@/db/schema/tuning'

type Listed =
  | typeof imports
  | typeof runs
  | typeof tunings
  | typeof batches
  | typeof exports
  | typeof erasures

export type NumbersBelow = { before: number; limit: number }

/** A page of a model's long work of one kind, the newest first, and how much there is of it. */
export async function newestFirst<Table extends Listed>(
  db: Connection,
  table: Table,
  modelId: number,
  page: NumbersBelow,
): Promise<{ items: Table['$inferSelect'][]; total: number }> {
  const own = eq(table.modelId, modelId)
  const items = (await orm(db)
    .select()
    .from(table as Listed)
    .where(and(own, lt(table.id, page.before)))
    .orderBy(desc(table.id))
    .limit(page.limit)
    .all()) as Table['$inferSelect'][]
  const counted = await orm(db)
    .select({ total: count() })
    .from(table as Listed)
    .where(own)
    .get()
  return { items, total: counted?.total ?? 0 }
}
