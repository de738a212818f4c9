import type { Connection } from '@/db/connection/database'
import { all, run } from '@/db/connection/sql'
import { gramsToKeep } from './grams'
import { indexSql } from './index-sql'
import { dropWords, keepWords, wordsToKeep } from './words'

type Waiting = { sampleId: number; modelId: number; content: string }

/** Searches find this text from now on, by reading it; the index learns of it later. */
export async function addToBacklog(
  tx: Connection,
  modelId: number,
  sampleId: number,
): Promise<void> {
  await run(tx, 'INSERT INTO search_backlog (sample_id, model_id) VALUES (?, ?)', sampleId, modelId)
}

/** A text that leaves the data leaves the index, or never gets there. */
export async function dropFromIndex(tx: Connection, sampleId: number): Promise<void> {
  const waited = await run(tx, 'DELETE FROM search_backlog WHERE sample_id = ?', sampleId)
  if (waited === 0) await run(tx, 'DELETE FROM sample_grams WHERE rowid = ?', sampleId)
  // Texts from before grams were kept wait for these only.
  await dropWords(tx, sampleId)
}

/** The texts that have waited longest for the index, at most `most`. */
export async function waitingForIndex(db: Connection, most: number): Promise<Waiting[]> {
  return all<Waiting>(
    db,
    `SELECT s.id AS sampleId, s.model_id AS modelId, s.content AS content
     FROM search_backlog b JOIN samples s ON s.id = b.sample_id ORDER BY b.sample_id LIMIT ?`,
    most,
  )
}

/** What the index keeps of a text. */
export type Kept = { modelId: number; grams: string; words: string }

/** What it shall keep of each text, by its id. */
export async function readForIndex(texts: readonly Waiting[]): Promise<Map<number, Kept>> {
  return new Map(
    texts.map(({ sampleId, modelId, content }) => [
      sampleId,
      { modelId, grams: gramsToKeep(modelId, content), words: wordsToKeep(content) },
    ]),
  )
}

/** Brings those that still wait into the index. */
export async function addToIndex(tx: Connection, texts: ReadonlyMap<number, Kept>): Promise<void> {
  const keep = `INSERT INTO sample_grams (rowid, content) VALUES (?, ${indexSql(tx).grams})`
  for (const [sampleId, { modelId, grams, words }] of texts) {
    const waited = await run(tx, 'DELETE FROM search_backlog WHERE sample_id = ?', sampleId)
    if (waited > 0) {
      await run(tx, keep, sampleId, grams)
      await keepWords(tx, modelId, sampleId, words)
    }
  }
}
