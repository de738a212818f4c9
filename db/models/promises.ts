import type { Connection } from '@/db/connection/database'
import { all, column, only, places, run } from '@/db/connection/sql'
import { tagsOfSamples } from '@/db/samples/annotations'

export type PromiseRow = {
  sampleId: number
  content: string
  /** The tags that it must come out with: those it carries now. */
  tags: number[]
  at: Date
  actor: string
}

const PINNED_NOW = `promise_periods p JOIN live_samples l ON l.sample_id = p.sample_id
  WHERE p.model_id = ? AND p.removed_rev IS NULL`

/** The pinned texts that are in the data now, those pinned last first. */
export async function listPromises(db: Connection, modelId: number): Promise<PromiseRow[]> {
  const rows = await all<{ sampleId: number; content: string; at: number; actor: string }>(
    db,
    `SELECT p.sample_id AS sampleId, s.content AS content, p.at AS at, p.actor AS actor
     FROM samples s JOIN (SELECT p.* FROM ${PINNED_NOW}) p ON p.sample_id = s.id
     ORDER BY p.at DESC, p.sample_id DESC`,
    modelId,
  )
  const tags = await tagsOfSamples(
    db,
    rows.map(({ sampleId }) => sampleId),
  )
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    tags: tags.get(row.sampleId) ?? [],
  }))
}

export async function countPromises(db: Connection, modelId: number): Promise<number> {
  return only<number>(db, `SELECT count(*) FROM ${PINNED_NOW}`, modelId)
}

/** Those of the ids that are pinned, ascending. */
export async function filterPinned(
  db: Connection,
  modelId: number,
  sampleIds: readonly number[],
): Promise<number[]> {
  return column<number>(
    db,
    `SELECT p.sample_id FROM ${PINNED_NOW} AND p.sample_id IN (${places(sampleIds)})
     ORDER BY p.sample_id`,
    modelId,
    ...sampleIds,
  )
}

/** Pins texts that are not pinned. */
export async function openPromises(
  tx: Connection,
  modelId: number,
  sampleIds: readonly number[],
  { revision, at, actor }: { revision: number; at: Date; actor: string },
): Promise<void> {
  const open = `INSERT INTO promise_periods (sample_id, model_id, added_rev, at, actor)
     VALUES (?, ?, ?, ?, ?)`
  for (const id of sampleIds) await run(tx, open, id, modelId, revision, at.getTime(), actor)
}

/** Pins texts again that revision `old` unpinned: by whom and when they were pinned first stays. */
export async function reopenPromises(
  tx: Connection,
  sampleIds: readonly number[],
  old: number,
  revision: number,
): Promise<void> {
  const open = `INSERT INTO promise_periods (sample_id, model_id, added_rev, at, actor)
     SELECT sample_id, model_id, ?, at, actor FROM promise_periods
     WHERE sample_id = ? AND removed_rev = ?`
  for (const id of sampleIds) await run(tx, open, revision, id, old)
}

export async function closePromises(
  tx: Connection,
  revision: number,
  sampleIds: readonly number[],
): Promise<void> {
  const close =
    'UPDATE promise_periods SET removed_rev = ? WHERE sample_id = ? AND removed_rev IS NULL'
  for (const id of sampleIds) await run(tx, close, revision, id)
}
