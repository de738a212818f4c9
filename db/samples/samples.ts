import type { Connection } from '@/db/connection/database'
import { places, statement } from '@/db/connection/statement'
import { indexForSearch, removeFromSearch } from './search'

export type NewSample = { hash: Buffer; content: string; groupId: number; source: string }

export type KnownSample = { id: number; live: boolean }

/** The sample of each hash that this model has ever had, keyed by the hash in hex. */
export async function findSamplesByHash(
  db: Connection,
  modelId: number,
  hashes: readonly Buffer[],
): Promise<Map<string, KnownSample>> {
  const select = statement(
    db,
    `SELECT s.id AS id, l.sample_id IS NOT NULL AS live FROM samples s
     LEFT JOIN live_samples l ON l.sample_id = s.id WHERE s.model_id = ? AND s.hash = ?`,
  )
  const found = new Map<string, KnownSample>()
  for (const hash of hashes) {
    const row = select.get(modelId, hash) as { id: number; live: number } | undefined
    if (row) found.set(hash.toString('hex'), { id: row.id, live: row.live === 1 })
  }
  return found
}

export async function insertSample(
  tx: Connection,
  modelId: number,
  sample: NewSample,
  at: Date,
): Promise<number> {
  const insert = statement(
    tx,
    `INSERT INTO samples (model_id, hash, content, group_id, source, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const { hash, content, groupId, source } = sample
  return Number(insert.run(modelId, hash, content, groupId, source, at.getTime()).lastInsertRowid)
}

/** Opens a period: the sample is part of the data from `revision` on. */
export async function openSamples(
  tx: Connection,
  modelId: number,
  revision: number,
  sampleIds: readonly number[],
): Promise<void> {
  const period = statement(
    tx,
    'INSERT INTO sample_periods (sample_id, model_id, added_rev) VALUES (?, ?, ?)',
  )
  const live = statement(tx, 'INSERT INTO live_samples (sample_id, model_id) VALUES (?, ?)')
  const content = statement(tx, 'SELECT content FROM samples WHERE id = ?').pluck()
  for (const id of sampleIds) {
    period.run(id, modelId, revision)
    live.run(id, modelId)
    await indexForSearch(tx, modelId, id, content.get(id) as string)
  }
  statement(tx, 'UPDATE models SET sample_count = sample_count + ? WHERE id = ?').run(
    sampleIds.length,
    modelId,
  )
}

/** Ends the period of live samples that carry no annotation any more. */
export async function closeSamples(
  tx: Connection,
  modelId: number,
  revision: number,
  sampleIds: readonly number[],
): Promise<void> {
  const period = statement(
    tx,
    'UPDATE sample_periods SET removed_rev = ? WHERE sample_id = ? AND removed_rev IS NULL',
  )
  const live = statement(tx, 'DELETE FROM live_samples WHERE sample_id = ?')
  for (const id of sampleIds) {
    period.run(revision, id)
    live.run(id)
    await removeFromSearch(tx, id)
  }
  statement(tx, 'UPDATE models SET sample_count = sample_count - ? WHERE id = ?').run(
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
  const isLive = statement(db, 'SELECT 1 FROM live_samples WHERE sample_id = ? AND model_id = ?')
  return [...new Set(sampleIds)].sort((a, b) => a - b).filter((id) => isLive.get(id, modelId))
}

export async function sampleContents(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, string>> {
  const rows = statement(
    db,
    `SELECT id, content FROM samples WHERE id IN (${places(sampleIds)})`,
  ).all(...sampleIds) as { id: number; content: string }[]
  return new Map(rows.map((row) => [row.id, row.content]))
}
