import { and, count, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { imports } from '@/db/schema/training'

export type ImportRow = typeof imports.$inferSelect
export type NewImport = typeof imports.$inferInsert
type ImportChange = Partial<Omit<ImportRow, 'id' | 'modelId'>>

export async function insertImport(tx: Connection, row: NewImport): Promise<ImportRow> {
  return tx.insert(imports).values(row).returning().get()
}

export async function findImport(
  db: Connection,
  modelId: number,
  id: number,
): Promise<ImportRow | null> {
  const own = and(eq(imports.modelId, modelId), eq(imports.id, id))
  return db.select().from(imports).where(own).get() ?? null
}

/** Changes an import if it is in one of these states; null when it is not. */
export async function updateImport(
  tx: Connection,
  id: number,
  states: ImportRow['state'][],
  change: ImportChange,
): Promise<ImportRow | null> {
  const where = and(eq(imports.id, id), inArray(imports.state, states))
  return tx.update(imports).set(change).where(where).returning().get() ?? null
}

/** Changes an import that is worked on, but only while this runner holds it; null when it was edited, ended or taken. */
export async function updateHeldImport(
  tx: Connection,
  id: number,
  runner: string,
  change: ImportChange,
): Promise<ImportRow | null> {
  const isWorkedOn = inArray(imports.state, ['counting', 'running'])
  const held = and(eq(imports.id, id), isWorkedOn, eq(imports.runner, runner))
  return tx.update(imports).set(change).where(held).returning().get() ?? null
}

/** Takes the oldest import that waits, or whose runner has not been heard of since `staleBefore`. */
export async function takeImport(
  tx: Connection,
  runner: string,
  now: Date,
  staleBefore: Date,
): Promise<ImportRow | null> {
  const waiting = and(inArray(imports.state, ['counting', 'queued']), isNull(imports.runner))
  const lost = and(
    inArray(imports.state, ['counting', 'running']),
    lt(imports.heartbeatAt, staleBefore),
  )
  const next = tx.select().from(imports).where(or(waiting, lost)).orderBy(imports.id).limit(1).get()
  if (!next) return null
  const state = next.state === 'counting' ? 'counting' : 'running'
  const startedAt = next.startedAt ?? now
  const attempts = next.attempts + 1
  const change = { state, runner, heartbeatAt: now, startedAt, attempts } as const
  return tx.update(imports).set(change).where(eq(imports.id, next.id)).returning().get()
}

export async function listImports(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: ImportRow[]; total: number }> {
  const own = eq(imports.modelId, modelId)
  const items = db
    .select()
    .from(imports)
    .where(and(own, lt(imports.id, page.before)))
    .orderBy(desc(imports.id))
    .limit(page.limit)
    .all()
  return { items, total: db.select({ n: count() }).from(imports).where(own).get()?.n ?? 0 }
}
