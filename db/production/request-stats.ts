import type { Connection } from '@/db/connection/database'
import { all, run } from '@/db/connection/sql'

/** What was answered in one hour for one deployment, the sandbox or a pinned version: see `pinnedVersion`. */
export type HourOfRequests = {
  modelId: number
  deployment: number
  /** Hours since 1970-01-01 UTC. */
  hour: number
  texts: number
  /** Calls in which the texts came. */
  requests: number
  /** Sum over the texts of the confidence of the first answer. */
  confidence: number
  /** Texts by the tag that was answered; 0 for none. */
  tags: Map<number, number>
}

/** Adds to the counts of these hours. Requests of a model that was erased meanwhile count nothing. */
export async function addRequests(tx: Connection, hours: readonly HourOfRequests[]): Promise<void> {
  const add = `INSERT INTO request_counts (model_id, deployment, hour, texts, requests, confidence)
     SELECT id, ?, ?, ?, ?, ? FROM models WHERE id = ?
     ON CONFLICT (model_id, deployment, hour) DO UPDATE SET texts = request_counts.texts + excluded.texts,
       requests = request_counts.requests + excluded.requests,
       confidence = request_counts.confidence + excluded.confidence`
  const addTag = `INSERT INTO request_tag_counts (model_id, deployment, hour, tag_id, texts)
     SELECT id, ?, ?, ?, ? FROM models WHERE id = ?
     ON CONFLICT (model_id, deployment, hour, tag_id)
     DO UPDATE SET texts = request_tag_counts.texts + excluded.texts`
  for (const { modelId, deployment, hour, texts, requests, confidence, tags } of hours) {
    await run(tx, add, deployment, hour, texts, requests, confidence, modelId)
    for (const [tagId, count] of tags)
      await run(tx, addTag, deployment, hour, tagId, count, modelId)
  }
}

export type WordCounts = { hour: number; words: number; unknown: number }

/** Keeps how many words of an hour's kept texts were unknown; a later count of the same hour replaces it. */
export async function setWordCounts(
  tx: Connection,
  { modelId, deployment }: { modelId: number; deployment: number },
  counts: readonly WordCounts[],
): Promise<void> {
  const set = `UPDATE request_counts SET words = ?, unknown_words = ?
     WHERE model_id = ? AND deployment = ? AND hour = ?`
  for (const { hour, words, unknown } of counts)
    await run(tx, set, words, unknown, modelId, deployment, hour)
}

export type RequestHour = Omit<HourOfRequests, 'modelId' | 'deployment' | 'tags' | 'requests'> & {
  words: number
  unknown: number
}

/** The hours in which a deployment answered, from `since` on, oldest first. */
export async function requestHours(
  db: Connection,
  { modelId, deployment, since }: { modelId: number; deployment: number; since: number },
): Promise<RequestHour[]> {
  return all<RequestHour>(
    db,
    `SELECT hour, texts, confidence, words, unknown_words AS unknown FROM request_counts
     WHERE model_id = ? AND deployment = ? AND hour >= ? ORDER BY hour`,
    modelId,
    deployment,
    since,
  )
}

/** How often a deployment answered each tag from hour `since` on; tag 0 is none. */
export async function requestTags(
  db: Connection,
  { modelId, deployment, since }: { modelId: number; deployment: number; since: number },
): Promise<Map<number, number>> {
  const rows = await all<{ tagId: number; texts: number }>(
    db,
    `SELECT tag_id AS tagId, sum(texts) AS texts FROM request_tag_counts
     WHERE model_id = ? AND deployment = ? AND hour >= ? GROUP BY tag_id`,
    modelId,
    deployment,
    since,
  )
  return new Map(rows.map(({ tagId, texts }) => [tagId, texts]))
}
