import { and, count, desc, eq, getTableColumns, lt, max } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { deployRequests } from '@/db/schema/production'
import { versions } from '@/db/schema/training'

type FullRow = typeof deployRequests.$inferSelect
export type DeployRequestRow = FullRow & { version: number }
type Asked = Pick<
  FullRow,
  'modelId' | 'versionId' | 'against' | 'sure' | 'note' | 'reason' | 'askedBy' | 'askedUserId'
>
type Ended = Pick<FullRow, 'endedBy' | 'endedUserId'> & {
  state: Exclude<FullRow['state'], 'open'>
  answer?: string
  deployment?: number
}

export async function insertDeployRequest(
  tx: Connection,
  request: Asked,
  at: Date,
): Promise<number> {
  const newest = await orm(tx)
    .select({ number: max(deployRequests.number) })
    .from(deployRequests)
    .where(eq(deployRequests.modelId, request.modelId))
    .get()
  const number = (newest?.number ?? 0) + 1
  await orm(tx)
    .insert(deployRequests)
    .values({ ...request, number, askedAt: at })
    .run()
  return number
}

/** Of a model at most one is open. */
export async function openDeployRequest(
  db: Connection,
  modelId: number,
): Promise<DeployRequestRow | null> {
  return select(db, and(eq(deployRequests.modelId, modelId), eq(deployRequests.state, 'open')))
}

export async function findDeployRequest(
  db: Connection,
  modelId: number,
  number: number,
): Promise<DeployRequestRow | null> {
  return select(db, and(eq(deployRequests.modelId, modelId), eq(deployRequests.number, number)))
}

async function select(
  db: Connection,
  where: ReturnType<typeof and>,
): Promise<DeployRequestRow | null> {
  return (await joined(db).where(where).get()) ?? null
}

export async function listDeployRequestRows(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: DeployRequestRow[]; total: number }> {
  const own = eq(deployRequests.modelId, modelId)
  const items = await joined(db)
    .where(and(own, lt(deployRequests.number, page.before)))
    .orderBy(desc(deployRequests.number))
    .limit(page.limit)
    .all()
  const all = await orm(db).select({ n: count() }).from(deployRequests).where(own).get()
  return { items, total: all?.n ?? 0 }
}

export async function endDeployRequest(
  tx: Connection,
  id: number,
  ended: Ended,
  at: Date,
): Promise<void> {
  await orm(tx)
    .update(deployRequests)
    .set({ ...ended, endedAt: at })
    .where(eq(deployRequests.id, id))
    .run()
}

function joined(db: Connection) {
  return orm(db)
    .select({ ...getTableColumns(deployRequests), version: versions.number })
    .from(deployRequests)
    .innerJoin(versions, eq(versions.id, deployRequests.versionId))
}
