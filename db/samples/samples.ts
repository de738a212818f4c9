import type { Connection } from '@/db/connection/database'
import { all, column, first, insert, LISTED, listed, run } from '@/db/connection/sql'
import { insertLiveSamples } from './live-samples'
import { addToBacklog, dropFromIndex } from './search/text-index'

export type NewSample = { hash: Buffer; content: string; groupId: number; source: string }

export type KnownSample = { id: number; live: boolean }

/** The sample that this model has ever had with each of the hashes, in their order; null where there was none. */
export async function findSamplesByHash(
  db: Connection,
  modelId: number,
  hashes: readonly Buffer[],
): Promise<(KnownSample | null)[]> {
  const select = `SELECT s.id AS id, l.sample_id IS NOT NULL AS live FROM samples s
     LEFT JOIN live_samples l ON l.sample_id = s.id WHERE s.model_id = ? AND s.hash = ?`
  const known: (KnownSample | null)[] = []
  for (const hash of hashes) {
    const row = await first<{ id: number; live: number }>(db, select, modelId, hash)
    known.push(row ? { id: row.id, live: row.live === 1 } : null)
  }
  return known
}

export async function insertSample(
  tx: Connection,
  modelId: number,
  sample: NewSample,
  at: Date,
): Promise<number> {
  const row = `INSERT INTO samples (model_id, hash, content, group_id, source, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`
  const { hash, content, groupId, source } = sample
  return insert(tx, row, modelId, hash, content, groupId, source, at.getTime())
}

/** Opens a period: the sample is part of the data from `revision` on. */
export async function openSamples(
  tx: Connection,
  modelId: number,
  revision: number,
  sampleIds: readonly number[],
): Promise<void> {
  const period = 'INSERT INTO sample_periods (sample_id, model_id, added_rev) VALUES (?, ?, ?)'
  for (const id of sampleIds) {
    await run(tx, period, id, modelId, revision)
    await addToBacklog(tx, modelId, id)
  }
  await insertLiveSamples(tx, modelId, sampleIds)
}

/** Ends the period of live samples that carry no annotation any more. */
export async function closeSamples(
  tx: Connection,
  modelId: number,
  revision: number,
  sampleIds: readonly number[],
): Promise<void> {
  const period =
    'UPDATE sample_periods SET removed_rev = ? WHERE sample_id = ? AND removed_rev IS NULL'
  const live = 'DELETE FROM live_samples WHERE sample_id = ?'
  for (const id of sampleIds) {
    await run(tx, period, revision, id)
    await run(tx, live, id)
    await dropFromIndex(tx, id)
  }
  await run(
    tx,
    'UPDATE models SET sample_count = sample_count - ? WHERE id = ?',
    sampleIds.length,
    modelId,
  )
}

/** Those of the ids that are live samples of this model, in ascending order. */
export async function filterLive(
  db: Connection,
  modelId: number,
  sampleIds: readonly number[],
): Promise<number[]> {
  return column<number>(
    db,
    `SELECT sample_id FROM live_samples WHERE sample_id IN ${LISTED} AND +model_id = ?
     ORDER BY sample_id`,
    listed(sampleIds),
    modelId,
  )
}

/** Those of the samples that the model has ever had. */
export async function filterKnown(
  db: Connection,
  modelId: number,
  sampleIds: readonly number[],
): Promise<number[]> {
  const known = `SELECT id FROM samples WHERE id IN ${LISTED} AND +model_id = ?`
  return column<number>(db, known, listed(sampleIds), modelId)
}

export async function sampleContents(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, string>> {
  const rows = await all<{ id: number; content: string }>(
    db,
    `SELECT id, content FROM samples WHERE id IN ${LISTED}`,
    listed(sampleIds),
  )
  return new Map(rows.map((row) => [row.id, row.content]))
}
