import type { Connection } from '@/db/connection/database'
import { places, statement } from '@/db/connection/statement'
import { slices } from '@/lib/slices'

const SAMPLES_AT_ONCE = 500

/** The id of the group with this key, made if it is new. */
export async function ensureGroup(tx: Connection, modelId: number, key: Buffer): Promise<number> {
  const found = statement(tx, 'SELECT id FROM groups WHERE model_id = ? AND key = ?')
    .pluck()
    .get(modelId, key) as number | undefined
  if (found !== undefined) return found
  const insert = statement(tx, 'INSERT INTO groups (model_id, key) VALUES (?, ?)')
  return Number(insert.run(modelId, key).lastInsertRowid)
}

export type UnfoldedGroup = { groupId: number; key: Buffer; sampleId: number }

/** Groups of these samples that have no fold yet, in the order of their first sample here. */
export async function groupsWithoutFold(
  tx: Connection,
  sampleIds: readonly number[],
): Promise<UnfoldedGroup[]> {
  const select = statement(
    tx,
    `SELECT g.id AS groupId, g.key AS key FROM samples s JOIN groups g ON g.id = s.group_id
     WHERE s.id = ? AND g.fold IS NULL`,
  )
  const seen = new Map<number, UnfoldedGroup>()
  for (const sampleId of sampleIds) {
    const row = select.get(sampleId) as { groupId: number; key: Buffer } | undefined
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
    const rows = statement(
      db,
      `SELECT id, group_id AS groupId FROM samples WHERE id IN (${places(ids)})`,
    ).all(...ids) as { id: number; groupId: number }[]
    for (const { id, groupId } of rows) groups.set(id, groupId)
  }
  return groups
}

/** All samples of a group, ascending by id: copies of one text. */
export async function samplesOfGroup(db: Connection, groupId: number): Promise<number[]> {
  return statement(db, 'SELECT id FROM samples WHERE group_id = ? ORDER BY id')
    .pluck()
    .all(groupId) as number[]
}

/** Groups per fold, for each of these tags; tag 0 counts all groups. */
export async function foldCounts(
  tx: Connection,
  modelId: number,
  tagId: number,
  folds: number,
): Promise<number[]> {
  const counts = new Array<number>(folds).fill(0)
  const rows = statement(
    tx,
    'SELECT fold, groups FROM fold_counts WHERE model_id = ? AND tag_id = ?',
  ).all(modelId, tagId) as { fold: number; groups: number }[]
  for (const { fold, groups } of rows) counts[fold] = groups
  return counts
}

/** Gives a group its fold, for ever, and counts it. */
export async function setFold(
  tx: Connection,
  modelId: number,
  group: { groupId: number; fold: number; tagIds: readonly number[] },
): Promise<void> {
  statement(tx, 'UPDATE groups SET fold = ? WHERE id = ?').run(group.fold, group.groupId)
  const count = statement(
    tx,
    `INSERT INTO fold_counts (model_id, tag_id, fold, groups) VALUES (?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET groups = groups + 1`,
  )
  for (const tagId of [0, ...group.tagIds]) count.run(modelId, tagId, group.fold)
}
