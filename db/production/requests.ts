import type { Connection } from '@/db/connection/database'
import { all, run } from '@/db/connection/sql'

/** Deployment 0 counts what the sandbox classified. */
export const SANDBOX_REQUESTS = 0

/** Below 0 stands what a version classified that was asked by its number: −3 for v3. */
export function pinnedVersion(number: number): number {
  return -number
}

export type KeptRequest = {
  modelId: number
  versionId: number
  at: Date
  content: string
  answers: { tag_id: number; confidence: number }[]
  /** The id of its request, where one was asked for, and its place in it, from 1. */
  requestId?: string
  place?: number
}

/** Keeps texts of models that still want it. */
export async function addKeptRequests(
  tx: Connection,
  requests: readonly KeptRequest[],
): Promise<void> {
  const add = `INSERT INTO production_requests (model_id, version_id, at, content, answers, request_id, place)
     SELECT id, ?, ?, ?, ?, ?, ? FROM models WHERE id = ? AND keep_requests = 1 AND deleted_at IS NULL`
  for (const { modelId, versionId, at, content, answers, requestId, place } of requests) {
    const answered = JSON.stringify(answers)
    await run(
      tx,
      add,
      versionId,
      at.getTime(),
      content,
      answered,
      requestId ?? null,
      place ?? null,
      modelId,
    )
  }
}

/** Deletes at most `limit` of a model's texts that are not among its newest `kept`; answers how many. */
export async function dropSurplusRequests(
  tx: Connection,
  modelId: number,
  { kept, limit }: { kept: number; limit: number },
): Promise<number> {
  return run(
    tx,
    `DELETE FROM production_requests WHERE id IN (
       SELECT id FROM production_requests WHERE model_id = ? AND id <= (
         SELECT id FROM production_requests WHERE model_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?)
       LIMIT ?)`,
    modelId,
    modelId,
    kept,
    limit,
  )
}

const DAY_MS = 86_400_000

/**
 * Models whose oldest kept text is older than their requests are kept, or than `days` where they do not say; or that keep
 * none any more. `before`: from when texts stay.
 */
export async function modelsToTidy(
  db: Connection,
  now: Date,
  days: number,
): Promise<{ modelId: number; before: Date }[]> {
  const rows = await all<{ modelId: number; before: number }>(
    db,
    `SELECT modelId, before FROM (SELECT m.id AS modelId, p.at AS at,
       iif(m.keep_requests = 0, ?, ? - coalesce(m.request_days, ?) * ${DAY_MS}) AS before
       FROM models m JOIN production_requests p
         ON p.id = (SELECT min(id) FROM production_requests WHERE model_id = m.id)) oldest
     WHERE at < before`,
    ...[now.getTime() + 1, now.getTime(), days],
  )
  return rows.map(({ modelId, before }) => ({ modelId, before: new Date(before) }))
}

/** Deletes at most `limit` of a model's texts that were kept before `before`; answers how many. */
export async function dropOldRequests(
  tx: Connection,
  modelId: number,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  return run(
    tx,
    `DELETE FROM production_requests WHERE id IN (SELECT id FROM production_requests
       WHERE model_id = ? AND at < ? ORDER BY id LIMIT ?)`,
    modelId,
    before.getTime(),
    limit,
  )
}

type Counted = { texts: number; requests: number }
export type DailyCount = { day: number; production: Counted; sandbox: Counted; pinned: Counted }

/**
 * Classified texts, and the requests in which they came, per day (days since 1970-01-01 UTC) from day `since` on; days
 * without any are left out.
 */
export async function dailyRequests(
  db: Connection,
  modelId: number,
  since: number,
): Promise<DailyCount[]> {
  const rows = await all<{ day: number; who: number } & Counted>(
    db,
    `SELECT hour / 24 AS day, sign(deployment) AS who, sum(texts) AS texts, sum(requests) AS requests
     FROM request_counts WHERE model_id = ? AND hour >= ? GROUP BY day, who ORDER BY day`,
    modelId,
    since * 24,
  )
  const days = new Map<number, DailyCount>()
  for (const { day, who, texts, requests } of rows) {
    const known = days.get(day) ?? { day, production: NONE, sandbox: NONE, pinned: NONE }
    days.set(day, { ...known, [WHO[who + 1] ?? 'sandbox']: { texts, requests } })
  }
  return [...days.values()]
}

const NONE: Counted = { texts: 0, requests: 0 }
/** By the sign of the deployment, from −1. */
const WHO = ['pinned', 'sandbox', 'production'] as const

/** Texts that versions classified that were asked by their number, from day `since` on. */
export async function pinnedRequests(
  db: Connection,
  modelId: number,
  since: number,
): Promise<({ version: number } & Counted)[]> {
  return all(
    db,
    `SELECT -deployment AS version, sum(texts) AS texts, sum(requests) AS requests
     FROM request_counts WHERE model_id = ? AND hour >= ? AND deployment < 0
     GROUP BY deployment ORDER BY version DESC`,
    modelId,
    since * 24,
  )
}
