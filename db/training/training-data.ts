import type { Connection } from '@/db/connection/database'
import { all, column, only, places, run, value } from '@/db/connection/sql'
import { parseSettings } from '@/db/models/stored-settings'
import type { Settings } from '@/lib/contracts/settings'

/** Part of every query about the past: what held at a revision, given twice. */
const HELD = 'added_rev <= ? AND (removed_rev IS NULL OR removed_rev > ?)'

export async function settingsAsOf(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<Settings> {
  const settings = await value<string>(
    db,
    `SELECT settings FROM settings_periods WHERE model_id = ? AND ${HELD}`,
    modelId,
    revision,
    revision,
  )
  if (settings === undefined) throw new Error(`Model ${modelId} had no settings at ${revision}.`)
  return parseSettings(settings)
}

export async function hasSettings(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<boolean> {
  const held = `SELECT 1 FROM settings_periods WHERE model_id = ? AND ${HELD}`
  return (await value(db, held, modelId, revision, revision)) !== undefined
}

/** The tags with their names as they were, ascending by id. */
export async function tagsAsOf(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<{ id: number; name: string }[]> {
  return all<{ id: number; name: string }>(
    db,
    `SELECT tag_id AS id, name FROM tag_periods WHERE model_id = ? AND ${HELD} ORDER BY tag_id`,
    modelId,
    revision,
    revision,
  )
}

/** Where a page of periods ended: in the order in which they began, and of one revision by what tells them apart. */
export type PeriodCursor = { addedRev: number; place: number }
export const BEFORE_ALL_PERIODS: PeriodCursor = { addedRev: -1, place: 0 }

type Page = { after: PeriodCursor; limit: number }
type Periods = { table: string; columns: string; place: 'rowid' | 'sample_id' }

/**
 * The periods of a page that held at a revision, in the order in which they began, and where to go on. Its cost grows with
 * the page, not with what other models have.
 */
async function heldPeriods<Row>(
  db: Connection,
  { table, columns, place }: Periods,
  { modelId, revision, after, limit }: Page & { modelId: number; revision: number },
): Promise<{ held: Row[]; next: PeriodCursor | null }> {
  const rows = await all<Row & PeriodCursor & { held: number }>(
    db,
    `SELECT ${columns}, added_rev AS addedRev, ${place} AS place,
       removed_rev IS NULL OR removed_rev > ? AS held
     FROM ${table} WHERE model_id = ? AND added_rev <= ? AND (added_rev, ${place}) > (?, ?)
     ORDER BY added_rev, ${place} LIMIT ?`,
    revision,
    modelId,
    revision,
    after.addedRev,
    after.place,
    limit,
  )
  const last = rows.at(-1)
  return {
    held: rows.filter(({ held }) => held === 1),
    next: last && rows.length === limit ? { addedRev: last.addedRev, place: last.place } : null,
  }
}

export type TaggedPair = { sampleId: number; tagId: number }

/** Which samples carried which tags at a revision. */
export async function taggedPairsAsOf(
  db: Connection,
  modelId: number,
  revision: number,
  page: Page,
): Promise<{ pairs: TaggedPair[]; next: PeriodCursor | null }> {
  const columns = 'sample_id AS sampleId, tag_id AS tagId'
  const periods = { table: 'annotations', columns, place: 'rowid' } as const
  const { held, next } = await heldPeriods<TaggedPair>(db, periods, { modelId, revision, ...page })
  return { pairs: held, next }
}

/** Which samples were in the data at a revision. */
export async function samplesAsOf(
  db: Connection,
  modelId: number,
  revision: number,
  page: Page,
): Promise<{ sampleIds: number[]; next: PeriodCursor | null }> {
  const periods = { table: 'sample_periods', columns: 'sample_id AS id', place: 'rowid' } as const
  const { held, next } = await heldPeriods<{ id: number }>(db, periods, {
    modelId,
    revision,
    ...page,
  })
  return { sampleIds: held.map(({ id }) => id), next }
}

/** Which samples somebody had judged to fit no tag at a revision. */
export async function noTagPageAsOf(
  db: Connection,
  modelId: number,
  revision: number,
  page: Page,
): Promise<{ sampleIds: number[]; next: PeriodCursor | null }> {
  const columns = 'sample_id AS id'
  const periods = { table: 'no_tag_periods', columns, place: 'sample_id' } as const
  const { held, next } = await heldPeriods<{ id: number }>(db, periods, {
    modelId,
    revision,
    ...page,
  })
  return { sampleIds: held.map(({ id }) => id), next }
}

export type TrainingRow = {
  id: number
  groupId: number
  /** Null: nothing was ever said of a text of the group, or before there was a fold for texts that fit no tag. */
  fold: number | null
  key: Buffer
  hash: Buffer
}

/** What training reads of samples besides their text, ascending by id. */
export async function trainingRows(
  db: Connection,
  sampleIds: readonly number[],
): Promise<TrainingRow[]> {
  return all<TrainingRow>(
    db,
    `SELECT s.id AS id, s.group_id AS groupId, g.fold AS fold, g.key AS key, s.hash AS hash
     FROM samples s JOIN groups g ON g.id = s.group_id
     WHERE s.id IN (${places(sampleIds)}) ORDER BY s.id`,
    ...sampleIds,
  )
}

/** Ids of live samples above `after`, ascending. */
export async function liveSamplesAfter(
  db: Connection,
  modelId: number,
  after: number,
  limit: number,
): Promise<number[]> {
  return column<number>(
    db,
    `SELECT sample_id FROM live_samples WHERE model_id = ? AND sample_id > ?
     ORDER BY sample_id LIMIT ?`,
    modelId,
    after,
    limit,
  )
}

/**
 * How many groups of live texts carry the tag, counted up to `most`: a model with a million texts is asked on every
 * page.
 */
export async function countGroups(db: Connection, tagId: number, most: number): Promise<number> {
  return only<number>(
    db,
    `SELECT count(*) FROM (SELECT DISTINCT s.group_id FROM annotations a
       JOIN samples s ON s.id = a.sample_id
       WHERE a.tag_id = ? AND a.removed_rev IS NULL LIMIT ?) found`,
    tagId,
    most,
  )
}

/** Remembers the newest revision that a training has read. */
export async function noteTrained(
  tx: Connection,
  modelId: number,
  revision: number,
): Promise<void> {
  await run(
    tx,
    'UPDATE models SET trained_revision = max(trained_revision, ?) WHERE id = ?',
    revision,
    modelId,
  )
}
