import {
  and,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  lt,
  lte,
  max,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { changes } from '@/db/schema/models'
import { FIELD_CHANGE, VALUES_CHANGE } from './record-change'

export type ChangeRow = typeof changes.$inferSelect

const IS_NEWEST_OF_BATCH = sql`NOT EXISTS (SELECT 1 FROM changes later
  WHERE later.model_id = changes.model_id AND later.batch = changes.batch
  AND later.revision > changes.revision)`

/** A bulk write that failed or was cancelled ends by undoing its own parts: nothing is left of it. */
const IS_TAKEN_BACK = sql`EXISTS (SELECT 1 FROM changes own
  WHERE own.model_id = changes.model_id AND own.batch = changes.batch
  AND own.revision = changes.undo_of)`

/** What the history shows: of a large change one part, of one that was taken back none. */
export const IS_SHOWN = and(IS_NEWEST_OF_BATCH, not(IS_TAKEN_BACK))

const COUNT_OF_BATCH = sql<number>`CASE WHEN changes.batch IS NULL THEN changes.count ELSE
  (SELECT sum(part.count) FROM changes part
  WHERE part.model_id = changes.model_id AND part.batch = changes.batch) END`

/** Where a change holds again since a bulk write that undid it was taken back; NULL for all others. */
const heldAgain = (change: SQL) => sql<number | null>`(SELECT back.revision FROM changes undo
  JOIN changes back ON back.model_id = undo.model_id AND back.revision = undo.undone_by
    AND back.batch = undo.batch
  WHERE undo.model_id = ${change}.model_id AND undo.revision = ${change}.undone_by)`

const undoneBy = (change: SQL) =>
  sql<number | null>`iif(${heldAgain(change)} IS NULL, ${change}.undone_by, NULL)`

/** Of a large change some parts may have had nothing left to undo. */
const UNDONE_OF_BATCH = sql<number | null>`CASE WHEN changes.batch IS NULL
  THEN ${undoneBy(sql`changes`)} ELSE (SELECT max(${undoneBy(sql`part`)}) FROM changes part
  WHERE part.model_id = changes.model_id AND part.batch = changes.batch) END`

/** What undid the undo of it. */
const REDONE_OF_BATCH = sql<number | null>`(SELECT ${undoneBy(sql`undo`)} FROM changes undo
  WHERE undo.model_id = changes.model_id AND undo.revision = ${UNDONE_OF_BATCH})`

/** A change as the history shows it: of the parts of a large one the newest stands for all. */
export const ENTRY = {
  ...getTableColumns(changes),
  count: COUNT_OF_BATCH,
  undoneBy: UNDONE_OF_BATCH,
  redoneBy: REDONE_OF_BATCH,
}
export type EntryRow = ChangeRow & { redoneBy: number | null }

const PART = {
  ...getTableColumns(changes),
  undoneBy: undoneBy(sql`changes`),
  /** The revision whose opposite undoes it. */
  heldAt: sql<number>`coalesce(${heldAgain(sql`changes`)}, changes.revision)`,
}
export type PartRow = ChangeRow & { heldAt: number }

/** The entry of the history that this revision belongs to; null where the history has none. */
export async function findEntry(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<EntryRow | null> {
  const ofBatch = sql`(SELECT asked.batch FROM changes asked
    WHERE asked.model_id = ${modelId} AND asked.revision = ${revision})`
  const isAsked = or(eq(changes.revision, revision), eq(changes.batch, ofBatch))
  const row = await orm(db)
    .select(ENTRY)
    .from(changes)
    .where(and(eq(changes.modelId, modelId), isAsked, IS_SHOWN))
    .get()
  return row ?? null
}

/** All parts of an entry, newest first. */
export async function listParts(
  db: Connection,
  modelId: number,
  { revision, batch }: Pick<ChangeRow, 'revision' | 'batch'>,
): Promise<PartRow[]> {
  const isPart = batch === null ? eq(changes.revision, revision) : eq(changes.batch, batch)
  return orm(db)
    .select(PART)
    .from(changes)
    .where(and(eq(changes.modelId, modelId), isPart))
    .orderBy(desc(changes.revision))
    .all()
}

/** The entries of the history, newest first. */
export async function listChanges(
  db: Connection,
  modelId: number,
  page: { before: number; limit: number },
): Promise<{ items: EntryRow[]; total: number }> {
  const own = and(eq(changes.modelId, modelId), IS_SHOWN)
  const items = await orm(db)
    .select(ENTRY)
    .from(changes)
    .where(and(own, lt(changes.revision, page.before)))
    .orderBy(desc(changes.revision))
    .limit(page.limit)
    .all()
  return {
    items,
    total: (await orm(db).select({ n: count() }).from(changes).where(own).get())?.n ?? 0,
  }
}

/** A promise pins a text, a field stands beside it: they change nothing that a training reads. */
const IS_READ = notInArray(changes.kind, ['promise', FIELD_CHANGE, VALUES_CHANGE])

/** The newest change after a revision that a training would read; of this person or program, if one is named. */
export async function newestChangeAfter(
  db: Connection,
  modelId: number,
  revision: number,
  by?: { name: string; userId: string | null },
): Promise<ChangeRow | null> {
  const later = and(eq(changes.modelId, modelId), gt(changes.revision, revision), IS_READ)
  const theirs =
    by && and(eq(changes.actor, by.name), sql`${changes.userId} IS NOT DISTINCT FROM ${by.userId}`)
  const row = await orm(db)
    .select()
    .from(changes)
    .where(and(later, theirs))
    .orderBy(desc(changes.revision))
    .limit(1)
    .get()
  return row ?? null
}

/** The revision of a model at a moment. */
export async function revisionAt(db: Connection, modelId: number, at: Date): Promise<number> {
  const row = await orm(db)
    .select({ revision: max(changes.revision) })
    .from(changes)
    .where(and(eq(changes.modelId, modelId), lte(changes.at, at)))
    .get()
  return row?.revision ?? 0
}

/** When the changes of these revisions were made. */
export async function momentsOf(
  db: Connection,
  modelId: number,
  revisions: readonly number[],
): Promise<Map<number, Date>> {
  const rows = await orm(db)
    .select({ revision: changes.revision, at: changes.at })
    .from(changes)
    .where(and(eq(changes.modelId, modelId), inArray(changes.revision, [...revisions])))
    .all()
  return new Map(rows.map(({ revision, at }) => [revision, at]))
}
