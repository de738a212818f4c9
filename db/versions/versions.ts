import {
  and,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  lt,
  type Placeholder,
  sql,
} from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import { parseSettings } from '@/db/models/stored-settings'
import { versions } from '@/db/schema/training'
import type { Metrics } from '@/lib/contracts/metrics'

type FullRow = typeof versions.$inferSelect
type OwnRow = Omit<FullRow, 'metrics' | 'state'> & { multi: boolean }
/** A version that was trained here, without its metrics, which are large, but with the figures that lists show. */
export type VersionRow = OwnRow & {
  isBrought: false
  accuracy: number
  macroF1: number
  texts: number
  /** 95 %; null in versions that were trained before it was measured. */
  intervals: { accuracy: [number, number]; macro_f1: [number, number] } | null
  /** How many settings the search tried that found these; 0 without a search. */
  tuningTried: number
}
/** What answers: also a version that was brought from another Langur, of which nothing was measured here. */
export type AnyVersion = VersionRow | (OwnRow & { isBrought: true })

function toIntervals(stored: string): VersionRow['intervals'] {
  const [accuracy, macro_f1] = JSON.parse(stored)
  return accuracy && macro_f1 ? { accuracy, macro_f1 } : null
}

const { metrics: _metrics, state: _state, ...own } = getTableColumns(versions)
const columns = {
  ...own,
  settings: sql<string>`${versions.settings}`.mapWith(parseSettings),
  accuracy: sql<number>`CAST(json_extract(${versions.metrics}, '$.accuracy') AS DOUBLE PRECISION)`,
  macroF1: sql<number>`CAST(json_extract(${versions.metrics}, '$.macro_f1') AS DOUBLE PRECISION)`,
  texts: sql<number>`CAST(json_extract(${versions.metrics}, '$.texts') AS BIGINT)`,
  multi: sql<boolean>`CAST(json_extract(${versions.metrics}, '$.multi') AS BIGINT)`.mapWith(
    Boolean,
  ),
  isBrought: sql<boolean>`${versions.state} = 'brought'`.mapWith(Boolean),
  intervals: sql<
    string | null
  >`json_extract(${versions.metrics}, '$.details.accuracy_interval', '$.details.macro_f1_interval')`.mapWith(
    toIntervals,
  ),
  tuningTried: sql<number>`(SELECT count(*) FROM candidates WHERE tuning_id = ${versions.tuningId} AND folds > 0)`,
}

/** Those that were trained here; `readyOf` and `isBrought` ask the same column. */
const trained = { ...columns, isBrought: sql<false>`0`.mapWith(() => false as const) }

const readyOf = (modelId: number | Placeholder) =>
  and(eq(versions.modelId, modelId), eq(versions.state, 'ready'))

const byNumber = prepared((db) =>
  orm(db)
    .select(columns)
    .from(versions)
    .where(
      and(
        eq(versions.modelId, sql.placeholder('modelId')),
        inArray(versions.state, ['ready', 'brought']),
        eq(versions.number, sql.placeholder('number')),
      ),
    )
    .prepare(),
)

export async function findVersion(
  db: Connection,
  modelId: number,
  number: number,
): Promise<AnyVersion | null> {
  return anyVersion(await byNumber(db).get({ modelId, number }))
}

/** The figures of a brought version are no numbers, and its type has none. */
function anyVersion(
  row: (Omit<VersionRow, 'isBrought'> & { isBrought: boolean }) | undefined,
): AnyVersion | null {
  return (row as AnyVersion | undefined) ?? null
}

const byId = prepared((db) =>
  orm(db)
    .select(columns)
    .from(versions)
    .where(eq(versions.id, sql.placeholder('id')))
    .prepare(),
)

export async function findVersionById(db: Connection, id: number): Promise<AnyVersion | null> {
  return anyVersion(await byId(db).get({ id }))
}

const newest = prepared((db) =>
  orm(db)
    .select(trained)
    .from(versions)
    .where(readyOf(sql.placeholder('modelId')))
    .orderBy(desc(versions.number))
    .limit(1)
    .prepare(),
)

/** The sandbox version. */
export async function newestVersion(db: Connection, modelId: number): Promise<VersionRow | null> {
  return (await newest(db).get({ modelId })) ?? null
}

/** The newest version that was trained on an older revision. */
export async function versionBefore(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<VersionRow | null> {
  const row = await orm(db)
    .select(trained)
    .from(versions)
    .where(and(readyOf(modelId), lt(versions.revision, revision)))
    .orderBy(desc(versions.number))
    .limit(1)
    .get()
  return row ?? null
}

/** The ready version that a run has made. */
export async function findVersionOfRun(
  db: Connection,
  modelId: number,
  runId: number,
): Promise<VersionRow | null> {
  const where = and(readyOf(modelId), eq(versions.runId, runId))
  return (await orm(db).select(trained).from(versions).where(where).get()) ?? null
}

/** The numbers of the versions that these runs have made or are writing, by run. */
export async function versionNumbersOfRuns(
  db: Connection,
  modelId: number,
  runIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await orm(db)
    .select({ runId: versions.runId, number: versions.number })
    .from(versions)
    .where(and(eq(versions.modelId, modelId), inArray(versions.runId, [...runIds])))
    .all()
  return new Map(rows.map(({ runId, number }) => [runId, number]))
}

export async function listVersions(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: VersionRow[]; total: number }> {
  const ready = readyOf(modelId)
  const items = await orm(db)
    .select(trained)
    .from(versions)
    .where(and(ready, lt(versions.number, page.before)))
    .orderBy(desc(versions.number))
    .limit(page.limit)
    .all()
  return {
    items,
    total: (await orm(db).select({ n: count() }).from(versions).where(ready).get())?.n ?? 0,
  }
}

/** All versions that were trained here, with what they read; ascending. */
export async function trainedVersions(
  db: Connection,
  modelId: number,
): Promise<Pick<VersionRow, 'number' | 'revision'>[]> {
  return orm(db)
    .select({ number: versions.number, revision: versions.revision })
    .from(versions)
    .where(readyOf(modelId))
    .orderBy(versions.number)
    .all()
}

/** Macro F1 of the newest versions, newest first. */
export async function recentMacroF1(
  db: Connection,
  modelId: number,
  limit: number,
): Promise<number[]> {
  return (
    await orm(db)
      .select({ macroF1: columns.macroF1 })
      .from(versions)
      .where(readyOf(modelId))
      .orderBy(desc(versions.number))
      .limit(limit)
      .all()
  ).map((row) => row.macroF1)
}

export async function readMetrics(db: Connection, id: number): Promise<Metrics> {
  const row = await orm(db)
    .select({ metrics: versions.metrics })
    .from(versions)
    .where(eq(versions.id, id))
    .get()
  if (!row) throw new Error(`Version ${id} is gone.`)
  return row.metrics
}
