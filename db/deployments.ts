import { and, count, desc, eq, getTableColumns, lt, lte, max, sql } from 'drizzle-orm'
import type { Connection } from './connection'
import { deployments, requestCounts } from './schema/production'
import { versions } from './schema/training'

type FullRow = typeof deployments.$inferSelect
export type DeploymentRow = FullRow & {
  version: number
  accuracy: number
  macroF1: number
  /** Texts that it classified. */
  requests: number
}
type NewDeployment = Omit<FullRow, 'id' | 'number' | 'proof'>

const columns = {
  ...getTableColumns(deployments),
  version: versions.number,
  accuracy: sql<number>`json_extract(${versions.metrics}, '$.accuracy')`,
  macroF1: sql<number>`json_extract(${versions.metrics}, '$.macro_f1')`,
  requests: sql<number>`(SELECT coalesce(sum(${requestCounts.texts}), 0) FROM ${requestCounts}
    WHERE ${requestCounts.modelId} = ${deployments.modelId}
    AND ${requestCounts.deployment} = ${deployments.number})`,
}

export async function insertDeployment(tx: Connection, deployment: NewDeployment): Promise<number> {
  const newest = tx
    .select({ number: max(deployments.number) })
    .from(deployments)
    .where(eq(deployments.modelId, deployment.modelId))
    .get()
  const number = (newest?.number ?? 0) + 1
  tx.insert(deployments)
    .values({ ...deployment, number })
    .run()
  return number
}

/** Production: what the newest deployment points to. */
export async function newestDeployment(
  db: Connection,
  modelId: number,
): Promise<DeploymentRow | null> {
  const page = { before: Number.MAX_SAFE_INTEGER, limit: 1 }
  return selectDeployments(db, modelId, page)[0] ?? null
}

/** Only what serving needs of production, read anew after every change of the database. */
export async function productionPointer(
  db: Connection,
  modelId: number,
): Promise<{ number: number; versionId: number } | null> {
  const found = db
    .select({ number: deployments.number, versionId: deployments.versionId })
    .from(deployments)
    .where(eq(deployments.modelId, modelId))
    .orderBy(desc(deployments.number))
    .limit(1)
    .get()
  return found ?? null
}

/** What production pointed to at a moment. */
export async function productionPointerAt(
  db: Connection,
  modelId: number,
  at: Date,
): Promise<{ number: number; versionId: number } | null> {
  const found = db
    .select({ number: deployments.number, versionId: deployments.versionId })
    .from(deployments)
    .where(and(eq(deployments.modelId, modelId), lte(deployments.at, at)))
    .orderBy(desc(deployments.number))
    .limit(1)
    .get()
  return found ?? null
}

export async function listDeployments(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: DeploymentRow[]; total: number }> {
  const items = selectDeployments(db, modelId, page)
  const own = eq(deployments.modelId, modelId)
  return { items, total: db.select({ n: count() }).from(deployments).where(own).get()?.n ?? 0 }
}

function selectDeployments(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): DeploymentRow[] {
  return db
    .select(columns)
    .from(deployments)
    .innerJoin(versions, eq(versions.id, deployments.versionId))
    .where(and(eq(deployments.modelId, modelId), lt(deployments.number, page.before)))
    .orderBy(desc(deployments.number))
    .limit(page.limit)
    .all()
}
