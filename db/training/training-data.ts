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

export type TaggedPair = { sampleId: number; tagId: number }
export type PairCursor = { addedRev: number; rowid: number }

/**
 * Which samples carried which tags at a revision: a page of pairs in the order in which they were made, and where
 * to go on. Its cost grows with the page, not with what other models have.
 */
export async function taggedPairsAsOf(
  db: Connection,
  modelId: number,
  revision: number,
  page: { after: PairCursor; limit: number },
): Promise<{ pairs: TaggedPair[]; next: PairCursor | null }> {
  const rows = await all<TaggedPair & PairCursor & { held: number }>(
    db,
    `SELECT sample_id AS sampleId, tag_id AS tagId, added_rev AS addedRev, rowid,
       removed_rev IS NULL OR removed_rev > ? AS held
     FROM annotations WHERE model_id = ? AND added_rev <= ? AND (added_rev, rowid) > (?, ?)
     ORDER BY added_rev, rowid LIMIT ?`,
    revision,
    modelId,
    revision,
    page.after.addedRev,
    page.after.rowid,
    page.limit,
  )
  const last = rows.at(-1)
  return {
    pairs: rows.filter((row) => row.held === 1),
    next:
      last && rows.length === page.limit ? { addedRev: last.addedRev, rowid: last.rowid } : null,
  }
}

export type SampleCursor = PairCursor

/** Which samples were in the data at a revision: a page in the order in which they came, and where to go on. */
export async function samplesAsOf(
  db: Connection,
  modelId: number,
  revision: number,
  page: { after: SampleCursor; limit: number },
): Promise<{ sampleIds: number[]; next: SampleCursor | null }> {
  const rows = await all<SampleCursor & { id: number; held: number }>(
    db,
    `SELECT sample_id AS id, added_rev AS addedRev, rowid,
       removed_rev IS NULL OR removed_rev > ? AS held
     FROM sample_periods WHERE model_id = ? AND added_rev <= ? AND (added_rev, rowid) > (?, ?)
     ORDER BY added_rev, rowid LIMIT ?`,
    revision,
    modelId,
    revision,
    page.after.addedRev,
    page.after.rowid,
    page.limit,
  )
  const last = rows.at(-1)
  return {
    sampleIds: rows.filter(({ held }) => held === 1).map(({ id }) => id),
    next:
      last && rows.length === page.limit ? { addedRev: last.addedRev, rowid: last.rowid } : null,
  }
}

export type NoTagCursor = { addedRev: number; sampleId: number }

/** Which samples somebody had judged to fit no tag at a revision: a page in the order of the judgements, and where to go on. */
export async function noTagPageAsOf(
  db: Connection,
  modelId: number,
  revision: number,
  page: { after: NoTagCursor; limit: number },
): Promise<{ sampleIds: number[]; next: NoTagCursor | null }> {
  const rows = await all<NoTagCursor & { held: number }>(
    db,
    `SELECT sample_id AS sampleId, added_rev AS addedRev,
       removed_rev IS NULL OR removed_rev > ? AS held
     FROM no_tag_periods WHERE model_id = ? AND added_rev <= ? AND (added_rev, sample_id) > (?, ?)
     ORDER BY added_rev, sample_id LIMIT ?`,
    revision,
    modelId,
    revision,
    page.after.addedRev,
    page.after.sampleId,
    page.limit,
  )
  const last = rows.at(-1)
  return {
    sampleIds: rows.filter(({ held }) => held === 1).map(({ sampleId }) => sampleId),
    next:
      last && rows.length === page.limit
        ? { addedRev: last.addedRev, sampleId: last.sampleId }
        : null,
  }
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
