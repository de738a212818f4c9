import { and, desc, eq, inArray, like, notInArray, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { analyses } from '@/db/schema/analyses'
import type { AnalysisKind } from '@/lib/contracts/analysis'

export type AnalysisRow = typeof analyses.$inferSelect
export type AnalysisName = { modelId: number; kind: AnalysisKind; key: string }

/** What was asked for first. Nobody cancels an analysis, but its model may be deleted. */
export const analysisLease = leaseOn(analyses, {
  takes: { queued: 'running' },
  cancelled: 'failed',
  order: analyses.askedAt,
})

/** Kept of each kind and model; who asks for an older one computes it again. */
const NEWEST_KEPT = 50

const isOfModel = eq(analyses.modelId, sql.placeholder('modelId'))
const isOfKind = eq(analyses.kind, sql.placeholder('kind'))

const named = prepared((db) =>
  orm(db)
    .select()
    .from(analyses)
    .where(and(isOfModel, isOfKind, eq(analyses.key, sql.placeholder('key'))))
    .prepare(),
)

export async function findAnalysis(
  db: Connection,
  { modelId, kind, key }: AnalysisName,
): Promise<AnalysisRow | null> {
  return (await named(db).get({ modelId, kind, key })) ?? null
}

const ready = prepared((db) => {
  const begins = like(analyses.key, sql.placeholder('beginning'))
  return orm(db)
    .select()
    .from(analyses)
    .where(and(isOfModel, isOfKind, eq(analyses.state, 'ready'), begins))
    .orderBy(desc(analyses.id))
    .limit(1)
    .prepare()
})

/** The newest finished one whose key begins so. Keys are numbers and points, which LIKE takes as they are. */
export async function newestReady(
  db: Connection,
  { modelId, kind, prefix }: Omit<AnalysisName, 'key'> & { prefix: string },
): Promise<AnalysisRow | null> {
  return (await ready(db).get({ modelId, kind, beginning: `${prefix}%` })) ?? null
}

const underWay = prepared((db) =>
  orm(db)
    .select({ id: analyses.id })
    .from(analyses)
    .where(and(isOfModel, isOfKind, inArray(analyses.state, ['queued', 'running'])))
    .limit(1)
    .prepare(),
)

/** Whether one of this kind is waiting or being computed. */
export async function isAnalysing(
  db: Connection,
  { modelId, kind }: Omit<AnalysisName, 'key'>,
): Promise<boolean> {
  return (await underWay(db).get({ modelId, kind })) !== undefined
}

/** How many of a model wait for their turn. */
export async function countWaiting(db: Connection, modelId: number): Promise<number> {
  const waiting = and(eq(analyses.modelId, modelId), eq(analyses.state, 'queued'))
  return orm(db).$count(analyses, waiting)
}

/** Asks for an analysis, also for one that failed or that cannot be read any more; one under way stays as it is. */
export async function askAnalysis(tx: Connection, name: AnalysisName, at: Date): Promise<void> {
  const again = {
    state: 'queued',
    askedAt: at,
    startedAt: null,
    finishedAt: null,
    runner: null,
    heartbeatAt: null,
    attempts: 0,
    cancelRequested: false,
    percent: 0,
    error: null,
  } as const
  await orm(tx)
    .insert(analyses)
    .values({ ...name, ...again })
    .onConflictDoUpdate({
      target: [analyses.modelId, analyses.kind, analyses.key],
      set: again,
      setWhere: inArray(analyses.state, ['failed', 'ready']),
    })
    .run()
}

/** Deletes what is finished beyond the newest of its kind. */
export async function dropOldAnalyses(
  tx: Connection,
  { modelId, kind }: Pick<AnalysisName, 'modelId' | 'kind'>,
): Promise<void> {
  const own = and(eq(analyses.modelId, modelId), eq(analyses.kind, kind))
  const newest = orm(tx)
    .select({ id: analyses.id })
    .from(analyses)
    .where(own)
    .orderBy(desc(analyses.askedAt))
    .limit(NEWEST_KEPT)
  const isEnded = inArray(analyses.state, ['ready', 'failed'])
  await orm(tx)
    .delete(analyses)
    .where(and(own, isEnded, notInArray(analyses.id, newest)))
    .run()
}
