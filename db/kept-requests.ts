import type { Connection } from './connection'
import { statement } from './statement'

/** Of each model the newest text that is kept of its production requests. */
export async function newestKept(
  db: Connection,
): Promise<{ modelId: number; versionId: number; requestId: number; at: number }[]> {
  return statement(
    db,
    `SELECT m.id AS modelId, p.version_id AS versionId, p.id AS requestId, p.at AS at
     FROM models m JOIN production_requests p
       ON p.id = (SELECT max(id) FROM production_requests WHERE model_id = m.id)
     WHERE m.deleted_at IS NULL`,
  ).all() as { modelId: number; versionId: number; requestId: number; at: number }[]
}

/** The kept texts that a version answered from `since` on, a page of them above id `after`. */
export async function keptTexts(
  db: Connection,
  about: { modelId: number; versionId: number; since: Date },
  page: { after: number; limit: number },
): Promise<{ id: number; at: number; content: string }[]> {
  return statement(
    db,
    `SELECT id, at, content FROM production_requests
     WHERE model_id = ? AND id > ? AND version_id = ? AND at >= ? ORDER BY id LIMIT ?`,
  ).all(about.modelId, page.after, about.versionId, about.since.getTime(), page.limit) as {
    id: number
    at: number
    content: string
  }[]
}
