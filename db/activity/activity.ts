import {
  and,
  type Column,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { ENTRY, type EntryRow, IS_SHOWN } from '@/db/models/changes'
import { UNDO_CHANGE } from '@/db/models/record-change'
import { audit } from '@/db/schema/accounts'
import { changes, models } from '@/db/schema/models'
import { deployments, deployRequests } from '@/db/schema/production'
import { runs, versions } from '@/db/schema/training'

/** The places that activity is read from. What happened at one moment comes in the order of their ranks, the highest first. */
export const SOURCES = { change: 0, run: 1, asked: 2, ended: 3, deployment: 4, audit: 5 } as const
export type Source = keyof typeof SOURCES

/** An entry is found again by these; entries are in their descending order. */
export type ActivityPlace = { at: Date; rank: number; id: number }

export type ActivityFilter = {
  modelId: number | null
  /** The name of a person or program. */
  by: string | null
  /** From this moment, and before that one. */
  since: Date | null
  until: Date | null
  words: string | null
  /** Public ids of models that are left out. */
  hidden: readonly string[]
}

type OfModel = { id: number; model: { id: number; publicId: string; name: string } }
export type ChangeEntry = OfModel & { entry: EntryRow }
export type DeploymentEntry = OfModel &
  Pick<typeof deployments.$inferSelect, 'number' | 'kind' | 'at' | 'actor' | 'askedBy' | 'note'> & {
    version: number
  }
export type RequestEntry = OfModel &
  Pick<typeof deployRequests.$inferSelect, 'state' | 'askedBy' | 'note' | 'answer'> & {
    at: Date
    by: string
    version: number
  }
export type RunEntry = OfModel &
  Pick<typeof runs.$inferSelect, 'state' | 'createdAt' | 'askedBy' | 'error'> & {
    version: number | null
  }
export type AuditEntry = typeof audit.$inferSelect

type OfModels = typeof changes | typeof deployments | typeof deployRequests | typeof runs

type Page = { filter: ActivityFilter; after: ActivityPlace | null; limit: number }

const MODEL = { id: models.id, publicId: models.publicId, name: models.name }
const CHANGE_ID = sql<number>`changes.rowid`
const OF_LIVING = isNull(models.deletedAt)

const PLACES = {
  change: { at: changes.at, id: CHANGE_ID, by: changes.actor, words: changes.summary },
  deployment: {
    at: deployments.at,
    id: deployments.id,
    by: deployments.actor,
    words: deployments.note,
  },
  asked: {
    at: deployRequests.askedAt,
    id: deployRequests.id,
    by: deployRequests.askedBy,
    words: deployRequests.note,
  },
  ended: {
    at: deployRequests.endedAt,
    id: deployRequests.id,
    by: deployRequests.endedBy,
    words: sql`coalesce(${deployRequests.answer}, '')`,
  },
  run: { at: runs.createdAt, id: runs.id, by: runs.askedBy, words: sql`'training'` },
  audit: {
    at: audit.at,
    id: audit.id,
    by: audit.actor,
    words: sql`${audit.action} || ' ' || ${audit.subject}`,
  },
}

/** What was taken back says of what kind an undo is, and of a redo what that undid. */
const KIND = sql<string>`iif(changes.kind <> ${UNDO_CHANGE}, changes.kind, coalesce(
  (SELECT iif(undone.kind <> ${UNDO_CHANGE}, undone.kind,
    (SELECT first.kind FROM changes first
     WHERE first.model_id = undone.model_id AND first.revision = undone.undo_of))
   FROM changes undone
   WHERE undone.model_id = changes.model_id AND undone.revision = changes.undo_of), changes.kind))`

/** Changes of models' data; `kinds`: these only, or all but these. */
export async function changeEntries(
  db: Connection,
  page: Page,
  kinds: { only: readonly string[] } | { not: readonly string[] },
): Promise<{ items: ChangeEntry[]; total: number }> {
  const isOfKind =
    'only' in kinds ? inArray(KIND, [...kinds.only]) : notInArray(KIND, [...kinds.not])
  const where = and(OF_LIVING, IS_SHOWN, isOfKind, matches('change', changes.modelId, page.filter))
  const items = await orm(db)
    .select({ id: CHANGE_ID, model: MODEL, entry: ENTRY })
    .from(changes)
    .innerJoin(models, eq(models.id, changes.modelId))
    .where(and(where, isAfter('change', page.after)))
    .orderBy(desc(changes.at), desc(CHANGE_ID))
    .limit(page.limit)
    .all()
  return { items, total: await countOf(db, changes, where) }
}

/** What was deployed and rolled back. */
export async function deploymentEntries(
  db: Connection,
  page: Page,
): Promise<{ items: DeploymentEntry[]; total: number }> {
  const where = and(OF_LIVING, matches('deployment', deployments.modelId, page.filter))
  const { id, number, kind, at, actor, askedBy, note } = deployments
  const items = await orm(db)
    .select({ id, number, kind, at, actor, askedBy, note, version: versions.number, model: MODEL })
    .from(deployments)
    .innerJoin(models, eq(models.id, deployments.modelId))
    .innerJoin(versions, eq(versions.id, deployments.versionId))
    .where(and(where, isAfter('deployment', page.after)))
    .orderBy(desc(at), desc(id))
    .limit(page.limit)
    .all()
  return { items, total: await countOf(db, deployments, where) }
}

/** Deploys that were asked for, and those that were declined or withdrawn; what was approved is told of as a deployment. */
export async function requestEntries(
  db: Connection,
  page: Page,
  source: 'asked' | 'ended',
): Promise<{ items: RequestEntry[]; total: number }> {
  const { at, by } = PLACES[source]
  const { id, modelId, state, askedBy, note, answer } = deployRequests
  const isOne = source === 'asked' ? undefined : inArray(state, ['declined', 'withdrawn'])
  const where = and(OF_LIVING, isOne, matches(source, modelId, page.filter))
  const items = (
    await orm(db)
      .select({ id, state, at, by, askedBy, note, answer, version: versions.number, model: MODEL })
      .from(deployRequests)
      .innerJoin(models, eq(models.id, modelId))
      .innerJoin(versions, eq(versions.id, deployRequests.versionId))
      .where(and(where, isAfter(source, page.after)))
      .orderBy(desc(at), desc(id))
      .limit(page.limit)
      .all()
  )
    // What has not ended has neither, and is not among them.
    .flatMap(({ at, by, ...row }) => (at === null || by === null ? [] : [{ ...row, at, by }]))
  return { items, total: await countOf(db, deployRequests, where) }
}

/** Trainings that somebody asked for. */
export async function runEntries(
  db: Connection,
  page: Page,
): Promise<{ items: RunEntry[]; total: number }> {
  const isAsked = eq(runs.automatic, false)
  const where = and(OF_LIVING, isAsked, matches('run', runs.modelId, page.filter))
  const { id, state, createdAt, askedBy, error } = runs
  const items = await orm(db)
    .select({ id, state, createdAt, askedBy, error, version: versions.number, model: MODEL })
    .from(runs)
    .innerJoin(models, eq(models.id, runs.modelId))
    .leftJoin(versions, and(eq(versions.modelId, runs.modelId), eq(versions.runId, runs.id)))
    .where(and(where, isAfter('run', page.after)))
    .orderBy(desc(createdAt), desc(id))
    .limit(page.limit)
    .all()
  return { items, total: await countOf(db, runs, where) }
}

/** What was done to people, tokens, backups and whole models; `actions`: these only, null: all. */
export async function auditEntries(
  db: Connection,
  page: Page,
  actions: readonly string[] | null,
): Promise<{ items: AuditEntry[]; total: number }> {
  const isOne = actions === null ? undefined : inArray(audit.action, [...actions])
  const where = and(isOne, matches('audit', null, page.filter))
  const items = await orm(db)
    .select()
    .from(audit)
    .where(and(where, isAfter('audit', page.after)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(page.limit)
    .all()
  const some = orm(db).select({ one: sql`1` }).from(audit).where(where).limit(COUNTED).as('some')
  return { items, total: (await orm(db).select({ n: count() }).from(some).get())?.n ?? 0 }
}

/** More of one source are not counted: who waits for a page does not wait for all of them. */
export const COUNTED = 1_000

/** How many rows of models there are, up to `COUNTED`. */
async function countOf(db: Connection, table: OfModels, where: SQL | undefined): Promise<number> {
  const some = orm(db)
    .select({ one: sql`1` })
    .from(table)
    .innerJoin(models, eq(models.id, table.modelId))
    .where(where)
    .limit(COUNTED)
    .as('some')
  return (await orm(db).select({ n: count() }).from(some).get())?.n ?? 0
}

function matches(source: Source, modelId: Column | null, filter: ActivityFilter): SQL | undefined {
  const { at, by, words } = PLACES[source]
  return and(
    filter.modelId === null ? undefined : isOfModel(modelId, filter.modelId),
    filter.by === null ? undefined : eq(by, filter.by),
    filter.since === null ? undefined : gte(at, filter.since),
    filter.until === null ? undefined : lt(at, filter.until),
    modelId === null || filter.hidden.length === 0
      ? undefined
      : notInArray(models.publicId, [...filter.hidden]),
    filter.words === null ? undefined : sql`instr(lower(${words}), lower(${filter.words})) > 0`,
  )
}

/** What is of the workspace is of no model. */
function isOfModel(modelId: Column | null, wanted: number): SQL {
  return modelId === null ? sql`0` : eq(modelId, wanted)
}

function isAfter(source: Source, after: ActivityPlace | null): SQL | undefined {
  if (after === null) return undefined
  const { at, id } = PLACES[source]
  const rank = SOURCES[source]
  if (rank < after.rank) return lte(at, after.at)
  if (rank > after.rank) return lt(at, after.at)
  return or(lt(at, after.at), and(eq(at, after.at), sql`${id} < ${after.id}`))
}
