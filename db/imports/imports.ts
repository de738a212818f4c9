import { and, eq } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { type NumbersBelow, newestFirst } from '@/db/leases/newest-first'
import { imports } from '@/db/schema/training'

export type ImportRow = typeof imports.$inferSelect
export type NewImport = typeof imports.$inferInsert

/** The oldest import first: its file is counted, rests while a person looks at it, and is imported once queued. */
export const importLease = leaseOn(imports, {
  takes: { counting: 'counting', queued: 'running' },
  rests: ['ready'],
  cancelled: 'cancelled',
  order: imports.id,
  isOneOfModel: true,
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
  return (await orm(db).select().from(imports).where(own).get()) ?? null
}

export async function listImports(
  db: Connection,
  modelId: number,
  page: NumbersBelow,
): Promise<{ items: ImportRow[]; total: number }> {
  return newestFirst(db, imports, modelId, page)
}
