import { and, count, desc, eq, lt } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { imports } from '@/db/schema/training'

export type ImportRow = typeof imports.$inferSelect
export type NewImport = typeof imports.$inferInsert

/** The oldest import first: its file is counted, rests while a person looks at it, and is imported once queued. */
export const importLease = leaseOn(imports, {
  takes: { counting: 'counting', queued: 'running' },
  rests: ['ready'],
  cancelled: 'cancelled',
  order: imports.id,
})

export async function insertImport(tx: Connection, row: NewImport): Promise<ImportRow> {
  return orm(tx).insert(imports).values(row).returning().get()
}

export async function findImport(
  db: Connection,
  modelId: number,
  id: number,
): Promise<ImportRow | null> {
  const own = and(eq(imports.modelId, modelId), eq(imports.id, id))
  return orm(db).select().from(imports).where(own).get() ?? null
}

export async function listImports(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: ImportRow[]; total: number }> {
  const own = eq(imports.modelId, modelId)
  const items = orm(db)
    .select()
    .from(imports)
    .where(and(own, lt(imports.id, page.before)))
    .orderBy(desc(imports.id))
    .limit(page.limit)
    .all()
  return { items, total: orm(db).select({ n: count() }).from(imports).where(own).get()?.n ?? 0 }
}
