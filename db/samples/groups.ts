import type { Connection } from '@/db/connection/database'
import { all, column, first, insert, places, run, value } from '@/db/connection/sql'
import { slices } from '@/lib/slices'

const SAMPLES_AT_ONCE = 500

/** The id of the group with this key, made if it is new. */
export async function ensureGroup(tx: Connection, modelId: number, key: Buffer): Promise<number> {
  const found = value<number>(
    tx,
    'SELECT id FROM groups WHERE model_id = ? AND key = ?',
    modelId,
    key,
  )
  if (found !== undefined) return found
  const row = 'INSERT INTO groups (model_id, key) VALUES (?, ?)'
  return insert(tx, row, modelId, key)
}

export type UnfoldedGroup = { groupId: number; key: Buffer; sampleId: number }

/** Groups of these samples that have no fold yet, in the order of their first sample here. */
export async function groupsWithoutFold(
  tx: Connection,
  sampleIds: readonly number[],
): Promise<UnfoldedGroup[]> {
  const select = `SELECT g.id AS groupId, g.key AS key FROM samples s JOIN groups g ON g.id = s.group_id
     WHERE s.id = ? AND g.fold IS NULL`
  const seen = new Map<number, UnfoldedGroup>()
  for (const sampleId of sampleIds) {
    const row = first<{ groupId: number; key: Buffer }>(tx, select, sampleId)
    if (row && !seen.has(row.groupId)) seen.set(row.groupId, { ...row, sampleId })
  }
  return [...seen.values()]
}

/** The group of each of these samples; of those that were erased there is none. */
export async function groupsOfSamples(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number>> {
  const groups = new Map<number, number>()
  for (const ids of slices(sampleIds, SAMPLES_AT_ONCE)) {
    const rows = all<{ id: number; groupId: number }>(
      db,
      `SELECT id, group_id AS groupId FROM samples WHERE id IN (${places(ids)})`,
      ...ids,
    )
    for (const { id, groupId } of rows) groups.set(id, groupId)
  }
  return groups
}

/** All samples of a group, ascending by id: copies of one text. */
export async function samplesOfGroup(db: Connection, groupId: number): Promise<number[]> {
  return column<number>(db, 'SELECT id FROM samples WHERE group_id = ? ORDER BY id', groupId)
}

/** Groups per fold, for each of these tags; tag 0 counts all groups. */
export async function foldCounts(
  tx: Connection,
  modelId: number,
  tagId: number,
  folds: number,
): Promise<number[]> {
  const counts = new Array<number>(folds).fill(0)
  const rows = all<{ fold: number; groups: number }>(
    tx,
    'SELECT fold, groups FROM fold_counts WHERE model_id = ? AND tag_id = ?',
    modelId,
    tagId,
  )
  for (const { fold, groups } of rows) counts[fold] = groups
  return counts
}

/** Gives a group its fold, for ever, and counts it. */
export async function setFold(
  tx: Connection,
  modelId: number,
  group: { groupId: number; fold: number; tagIds: readonly number[] },
): Promise<void> {
  run(tx, 'UPDATE groups SET fold = ? WHERE id = ?', group.fold, group.groupId)
  const count = `INSERT INTO fold_counts (model_id, tag_id, fold, groups) VALUES (?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET groups = groups + 1`
  for (const tagId of [0, ...group.tagIds]) run(tx, count, modelId, tagId, group.fold)
}
