import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  isNull,
  lt,
  lte,
  max,
  or,
  sql,
} from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import type { KnownProof } from '@/db/questions/known-verdicts'
import { models } from '@/db/schema/models'
import { deployments, requestCounts } from '@/db/schema/production'
import { versions } from '@/db/schema/training'
import type { Evidence } from '@/lib/contracts/evidence'
import type { Outside } from '@/lib/contracts/outside'

type FullRow = typeof deployments.$inferSelect
/** A deployment without its evidence, which is large, but with what lists show of it. */
export type DeploymentRow = Omit<FullRow, 'proof'> & {
  version: number
  /** It was brought from another Langur: then the next three are null. */
  isBrought: boolean
  accuracy: number | null
  macroF1: number | null
  texts: number | null
  /** Texts that it classified. */
  answeredTexts: number
  isGathered: boolean
  /** What was known then, without its figures by tag; null without a proof. */
  known: KnownProof | null
}
type NewDeployment = Omit<FullRow, 'id' | 'number' | 'outside'>

const { proof: _proof, ...own } = getTableColumns(deployments)
const columns = {
  ...own,
  version: versions.number,
  isBrought: sql<boolean>`${versions.state} = 'brought'`.mapWith(Boolean),
  accuracy: sql<
    number | null
  >`CAST(json_extract(${versions.metrics}, '$.accuracy') AS DOUBLE PRECISION)`,
  macroF1: sql<
    number | null
  >`CAST(json_extract(${versions.metrics}, '$.macro_f1') AS DOUBLE PRECISION)`,
  texts: sql<number | null>`CAST(json_extract(${versions.metrics}, '$.texts') AS BIGINT)`,
  answeredTexts: sql<number>`(SELECT coalesce(sum(${requestCounts.texts}), 0) FROM ${requestCounts}
    WHERE ${requestCounts.modelId} = ${deployments.modelId}
    AND ${requestCounts.deployment} = ${deployments.number})`,
  isGathered:
    sql<boolean>`CAST(coalesce(json_extract(${deployments.proof}, '$.complete'), '0') AS BIGINT)`.mapWith(
      Boolean,
    ),
  known:
    sql<KnownProof | null>`json_remove(json_extract(${deployments.proof}, '$.proof'), '$.per_tag', '$.all_tags.per_tag')`.mapWith(
      (proof: string | null) => (proof === null ? null : JSON.parse(proof)),
    ),
}

export async function insertDeployment(tx: Connection, deployment: NewDeployment): Promise<number> {
  const newest = await orm(tx)
    .select({ number: max(deployments.number) })
    .from(deployments)
    .where(eq(deployments.modelId, deployment.modelId))
    .get()
  const number = (newest?.number ?? 0) + 1
  await orm(tx)
    .insert(deployments)
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
  return (await selectDeployments(db, modelId, page))[0] ?? null
}

/** Only what serving needs of production, read anew after every change of the database. */
export async function productionPointer(
  db: Connection,
  modelId: number,
): Promise<{ number: number; versionId: number } | null> {
  return (await pointer(db).get({ modelId })) ?? null
}

const pointer = prepared((db) =>
  orm(db)
    .select({ number: deployments.number, versionId: deployments.versionId })
    .from(deployments)
    .where(eq(deployments.modelId, sql.placeholder('modelId')))
    .orderBy(desc(deployments.number))
    .limit(1)
    .prepare(),
)

/** What production pointed to at a moment. */
export async function productionPointerAt(
  db: Connection,
  modelId: number,
  at: Date,
): Promise<{ number: number; versionId: number } | null> {
  const found = await orm(db)
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
  const items = await selectDeployments(db, modelId, page)
  const own = eq(deployments.modelId, modelId)
  return {
    items,
    total: (await orm(db).select({ n: count() }).from(deployments).where(own).get())?.n ?? 0,
  }
}

async function selectDeployments(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<DeploymentRow[]> {
  return history(db).all({ modelId, ...page })
}

const history = prepared((db) =>
  orm(db)
    .select(columns)
    .from(deployments)
    .innerJoin(versions, eq(versions.id, deployments.versionId))
    .where(
      and(
        eq(deployments.modelId, sql.placeholder('modelId')),
        lt(deployments.number, sql.placeholder('before')),
      ),
    )
    .orderBy(desc(deployments.number))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

export async function findDeployment(
  db: Connection,
  modelId: number,
  number: number,
): Promise<DeploymentRow | null> {
  const page = { before: number + 1, limit: 1 }
  const found = (await selectDeployments(db, modelId, page))[0]
  return found?.number === number ? found : null
}

export async function readEvidence(db: Connection, id: number): Promise<Evidence | null> {
  const row = await orm(db)
    .select({ proof: deployments.proof })
    .from(deployments)
    .where(eq(deployments.id, id))
    .get()
  return row?.proof ?? null
}

export async function attachEvidence(
  tx: Connection,
  id: number,
  evidence: Evidence,
): Promise<void> {
  await orm(tx).update(deployments).set({ proof: evidence }).where(eq(deployments.id, id)).run()
}

/** Those that are live and in which the guard has found nothing yet. */
export async function deploymentsToGuard(
  db: Connection,
): Promise<{ modelId: number; number: number; texts: number }[]> {
  return newestUnfound(db).all()
}

const newestUnfound = prepared((db) => {
  const { modelId, number, outside } = deployments
  const newest = orm(db)
    .select({ modelId, number: max(number).as('newest') })
    .from(deployments)
    .groupBy(modelId)
    .as('live')
  return orm(db)
    .select({ modelId, number, texts: columns.answeredTexts })
    .from(deployments)
    .innerJoin(newest, and(eq(newest.modelId, modelId), eq(newest.number, number)))
    .innerJoin(models, eq(models.id, modelId))
    .where(and(isNull(outside), isNull(models.deletedAt)))
    .prepare()
})

/** Writes down what the guard found; false when something was found before. */
export async function setOutside(tx: Connection, id: number, outside: Outside): Promise<boolean> {
  const isNews = and(eq(deployments.id, id), isNull(deployments.outside))
  return (await orm(tx).update(deployments).set({ outside }).where(isNews).run()).changes > 0
}

/** Deployments above `after` whose evidence is not complete, oldest first, and the newest id there is. */
export async function deploymentsToGather(
  db: Connection,
  after: number,
): Promise<{ waiting: { id: number; modelId: number; number: number }[]; newest: number }> {
  const newest = (await newestId(db).get())?.id ?? 0
  if (newest <= after) return { waiting: [], newest }
  const isMissing = or(
    sql`${deployments.proof} IS NULL`,
    sql`CAST(json_extract(${deployments.proof}, '$.complete') AS BIGINT) = 0`,
  )
  const waiting = await orm(db)
    .select({ id: deployments.id, modelId: deployments.modelId, number: deployments.number })
    .from(deployments)
    .where(and(gt(deployments.id, after), isMissing))
    .orderBy(asc(deployments.id))
    .all()
  return { waiting, newest }
}

const newestId = prepared((db) =>
  orm(db)
    .select({ id: max(deployments.id) })
    .from(deployments)
    .prepare(),
)

/** Whether a version was in production at any time. */
export async function wasDeployed(
  db: Connection,
  { modelId, id }: { modelId: number; id: number },
): Promise<boolean> {
  const own = and(eq(deployments.modelId, modelId), eq(deployments.versionId, id))
  return (
    (await orm(db).select({ id: deployments.id }).from(deployments).where(own).get()) !== undefined
  )
}
