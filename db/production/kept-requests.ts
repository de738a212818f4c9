import type { Connection } from '@/db/connection/database'
import { all, LISTED, listed, only, places, value } from '@/db/connection/sql'
import { slices } from '@/lib/slices'

const TEXTS_AT_ONCE = 500

/** Of each model the newest text that is kept of its production requests. */
export async function newestKept(
  db: Connection,
): Promise<{ modelId: number; versionId: number; requestId: number; at: number }[]> {
  return all<{ modelId: number; versionId: number; requestId: number; at: number }>(
    db,
    `SELECT m.id AS modelId, p.version_id AS versionId, p.id AS requestId, p.at AS at
     FROM models m JOIN production_requests p
       ON p.id = (SELECT max(id) FROM production_requests WHERE model_id = m.id)
     WHERE m.deleted_at IS NULL`,
  )
}

/** The kept texts that a version answered from `since` on, a page of them above id `after`. */
export async function keptTexts(
  db: Connection,
  about: { modelId: number; versionId: number; since: Date },
  page: { after: number; limit: number },
): Promise<{ id: number; at: number; content: string }[]> {
  return all<{
    id: number
    at: number
    content: string
  }>(
    db,
    `SELECT id, at, content FROM production_requests
     WHERE model_id = ? AND id > ? AND version_id = ? AND at >= ? ORDER BY id LIMIT ?`,
    about.modelId,
    page.after,
    about.versionId,
    about.since.getTime(),
    page.limit,
  )
}

export type KeptRow = {
  id: number
  at: number
  content: string
  answers: { tag_id: number; confidence: number }[]
}

/** Kept requests, the newest or the least sure first, and how many there are. Of the same text only the newest counts. */
export async function listKept(
  db: Connection,
  modelId: number,
  page: { order: 'newest' | 'unsure'; skip: number; limit: number },
): Promise<{ items: KeptRow[]; total: number }> {
  const newest = 'SELECT max(id) FROM production_requests WHERE model_id = ? GROUP BY content'
  const order =
    page.order === 'newest'
      ? 'id DESC'
      : "coalesce(CAST(json_extract(answers, '$[0].confidence') AS DOUBLE PRECISION), 0), id"
  const rows = await all<Omit<KeptRow, 'answers'> & { answers: string }>(
    db,
    `SELECT id, at, content, answers FROM production_requests WHERE id IN (${newest})
     ORDER BY ${order} LIMIT ? OFFSET ?`,
    modelId,
    page.limit,
    page.skip,
  )
  const total = await only<number>(db, `SELECT count(*) FROM (${newest}) newest`, modelId)
  return { items: rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) })), total }
}

/** The texts of these kept requests; those that are gone by now are left out. */
/** How many characters each of these texts has, by the id of its request; those that are not kept any more are left out. */
export async function keptLengths(
  db: Connection,
  modelId: number,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const rows = await all<{ id: number; length: number }>(
    db,
    `SELECT id, length(content) AS length FROM production_requests
     WHERE model_id = ? AND id IN ${LISTED}`,
    modelId,
    listed(ids),
  )
  return new Map(rows.map(({ id, length }) => [id, length]))
}

export async function keptContents(
  db: Connection,
  modelId: number,
  ids: readonly number[],
): Promise<string[]> {
  const one = 'SELECT content FROM production_requests WHERE id = ? AND model_id = ?'
  const contents: string[] = []
  for (const id of ids) {
    const content = await value<string>(db, one, id, modelId)
    if (content !== undefined) contents.push(content)
  }
  return contents
}

/** What a version answered from `since` on where it was asked exactly one of these texts. */
export async function answersToTexts(
  db: Connection,
  about: { modelId: number; versionId: number; since: Date },
  texts: readonly string[],
): Promise<{ content: string; tags: number[] }[]> {
  const rows: { content: string; answers: string }[] = []
  for (const slice of slices(texts, TEXTS_AT_ONCE)) {
    const some = await all<{ content: string; answers: string }>(
      db,
      `SELECT DISTINCT content, answers FROM production_requests
       WHERE model_id = ? AND version_id = ? AND at >= ? AND content IN (${places(slice)})`,
      about.modelId,
      about.versionId,
      about.since.getTime(),
      ...slice,
    )
    rows.push(...some)
  }
  return rows.map(({ content, answers }) => ({
    content,
    tags: (JSON.parse(answers) as KeptRow['answers']).map(({ tag_id }) => tag_id),
  }))
}
