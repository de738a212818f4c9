import type { Connection } from '@/db/connection/database'
import { places, statement } from '@/db/connection/statement'
import { parseSettings } from '@/db/models/stored-settings'
import type { Settings } from '@/lib/contracts/settings'

/** Part of every query about the past: what held at a revision, given twice. */
const HELD = 'added_rev <= ? AND (removed_rev IS NULL OR removed_rev > ?)'

export async function settingsAsOf(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<Settings> {
  const settings = statement(
    db,
    `SELECT settings FROM settings_periods WHERE model_id = ? AND ${HELD}`,
  )
    .pluck()
    .get(modelId, revision, revision) as string | undefined
  if (settings === undefined) throw new Error(`Model ${modelId} had no settings at ${revision}.`)
  return parseSettings(settings)
}

/** The tags with their names as they were, ascending by id. */
export async function tagsAsOf(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<{ id: number; name: string }[]> {
  return statement(
    db,
    `SELECT tag_id AS id, name FROM tag_periods WHERE model_id = ? AND ${HELD} ORDER BY tag_id`,
  ).all(modelId, revision, revision) as { id: number; name: string }[]
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
  const rows = statement(
    db,
    `SELECT sample_id AS sampleId, tag_id AS tagId, added_rev AS addedRev, rowid,
       removed_rev IS NULL OR removed_rev > ? AS held
     FROM annotations WHERE model_id = ? AND added_rev <= ? AND (added_rev, rowid) > (?, ?)
     ORDER BY added_rev, rowid LIMIT ?`,
  ).all(
    revision,
    modelId,
    revision,
    page.after.addedRev,
    page.after.rowid,
    page.limit,
  ) as (TaggedPair & PairCursor & { held: number })[]
  const last = rows.at(-1)
  return {
    pairs: rows.filter((row) => row.held === 1),
    next:
      last && rows.length === page.limit ? { addedRev: last.addedRev, rowid: last.rowid } : null,
  }
}

export type TrainingRow = { id: number; groupId: number; fold: number | null; hash: Buffer }

/** What training reads of samples besides their text, ascending by id. */
export async function trainingRows(
  db: Connection,
  sampleIds: readonly number[],
): Promise<TrainingRow[]> {
  return statement(
    db,
    `SELECT s.id AS id, s.group_id AS groupId, g.fold AS fold, s.hash AS hash
     FROM samples s JOIN groups g ON g.id = s.group_id
     WHERE s.id IN (${places(sampleIds)}) ORDER BY s.id`,
  ).all(...sampleIds) as TrainingRow[]
}

/** Ids of live samples above `after`, ascending. */
export async function liveSamplesAfter(
  db: Connection,
  modelId: number,
  after: number,
  limit: number,
): Promise<number[]> {
  return statement(
    db,
    `SELECT sample_id FROM live_samples WHERE model_id = ? AND sample_id > ?
     ORDER BY sample_id LIMIT ?`,
  )
    .pluck()
    .all(modelId, after, limit) as number[]
}

/**
 * How many groups of live texts carry the tag, counted up to `most`: a model with a million texts is asked on every
 * page.
 */
export async function countGroups(db: Connection, tagId: number, most: number): Promise<number> {
  return statement(
    db,
    `SELECT count(*) FROM (SELECT DISTINCT s.group_id FROM annotations a
       JOIN samples s ON s.id = a.sample_id
       WHERE a.tag_id = ? AND a.removed_rev IS NULL LIMIT ?)`,
  )
    .pluck()
    .get(tagId, most) as number
}

/** Remembers the newest revision that a training has read. */
export async function noteTrained(
  tx: Connection,
  modelId: number,
  revision: number,
): Promise<void> {
  statement(tx, 'UPDATE models SET trained_revision = max(trained_revision, ?) WHERE id = ?').run(
    revision,
    modelId,
  )
}
