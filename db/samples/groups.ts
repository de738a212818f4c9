import type { Connection } from '@/db/connection/database'
import { all, column, insertNew, LISTED, listed, only, places, run } from '@/db/connection/sql'

/** The id of the group with this key, made if it is new. */
export async function ensureGroup(tx: Connection, modelId: number, key: Buffer): Promise<number> {
  // Most are new, so that is tried first.
  const row = 'INSERT INTO groups (model_id, key) VALUES (?, ?) ON CONFLICT DO NOTHING'
  const made = await insertNew(tx, row, modelId, key)
  if (made !== null) return made
  return only<number>(tx, 'SELECT id FROM groups WHERE model_id = ? AND key = ?', modelId, key)
}

/** Those groups of a model that have one of these keys. */
export async function findGroups(
  db: Connection,
  modelId: number,
  keys: readonly Buffer[],
): Promise<{ id: number; key: Buffer }[]> {
  return all<{ id: number; key: Buffer }>(
    db,
    `SELECT id, key FROM groups WHERE model_id = ? AND key IN (${places(keys)})`,
    modelId,
    ...keys,
  )
}

export type UnfoldedGroup = { groupId: number; key: Buffer; sampleId: number }

/** Groups of these samples that have no fold yet, in the order of their first sample here. */
export async function groupsWithoutFold(
  tx: Connection,
  sampleIds: readonly number[],
): Promise<UnfoldedGroup[]> {
  const rows = await all<UnfoldedGroup>(
    tx,
    `SELECT g.id AS groupId, g.key AS key, s.id AS sampleId
     FROM json_each(?) j CROSS JOIN samples s ON s.id = j.value
     CROSS JOIN groups g ON g.id = s.group_id WHERE g.fold IS NULL ORDER BY j.key`,
    listed(sampleIds),
  )
  const seen = new Map<number, UnfoldedGroup>()
  for (const row of rows) if (!seen.has(row.groupId)) seen.set(row.groupId, row)
  return [...seen.values()]
}

/** The group of each of these samples; of those that were erased there is none. */
export async function groupsOfSamples(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await all<{ id: number; groupId: number }>(
    db,
    `SELECT id, group_id AS groupId FROM samples WHERE id IN ${LISTED}`,
    listed(sampleIds),
  )
  return new Map(rows.map(({ id, groupId }) => [id, groupId]))
}

/** All samples of a group, ascending by id: copies of one text. */
export async function samplesOfGroup(db: Connection, groupId: number): Promise<number[]> {
  return column<number>(db, 'SELECT id FROM samples WHERE group_id = ? ORDER BY id', groupId)
}

/** Groups per fold, for each of these tags; tag 0 counts all groups. */
export async function foldCounts(
  tx: Connection,
  modelId: number,
  tagIds: readonly number[],
  folds: number,
): Promise<Map<number, number[]>> {
  const counts = new Map(tagIds.map((id) => [id, new Array<number>(folds).fill(0)]))
  const rows = await all<{ tagId: number; folds: string }>(
    tx,
    `SELECT tag_id AS tagId, json_group_object(fold, groups) AS folds FROM fold_counts
     WHERE model_id = ? AND tag_id IN ${LISTED} GROUP BY tag_id`,
    modelId,
    listed(tagIds),
  )
  for (const row of rows) Object.assign(counts.get(row.tagId) ?? [], JSON.parse(row.folds))
  return counts
}

/** Gives groups their fold, for ever, and counts them. */
export async function setFolds(
  tx: Connection,
  modelId: number,
  groups: readonly { groupId: number; fold: number; tagIds: readonly number[] }[],
): Promise<void> {
  const update = 'UPDATE groups SET fold = ? WHERE id = ?'
  const more = new Map<number, Map<number, number>>()
  for (const { groupId, fold, tagIds } of groups) {
    await run(tx, update, fold, groupId)
    for (const tagId of [0, ...tagIds]) {
      const own = more.get(tagId) ?? new Map<number, number>()
      more.set(tagId, own.set(fold, (own.get(fold) ?? 0) + 1))
    }
  }
  const count = `INSERT INTO fold_counts (model_id, tag_id, fold, groups) VALUES (?, ?, ?, ?)
     ON CONFLICT (model_id, tag_id, fold) DO UPDATE SET groups = fold_counts.groups + excluded.groups`
  for (const [tagId, own] of more)
    for (const [fold, groups] of own) await run(tx, count, modelId, tagId, fold, groups)
}
