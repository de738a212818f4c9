import 'server-only'
import type { Connection } from '@/db/connection/database'
import { all, first, only, run } from '@/db/connection/sql'

/** What a token asked of a model on a day; token 0: sessions. */
export type DayOfUse = {
  tokenId: number
  /** The public id of the model. */
  model: string
  /** Days since 1970-01-01 UTC. */
  day: number
  texts: number
  requests: number
  errors: number
  /** Requests by the step of how long they took. */
  latencies: number[]
}

/** Adds to what is counted of these days, latencies by `sumOf`. Models that are not there count nothing. */
export async function addTokenUsage(
  tx: Connection,
  days: readonly DayOfUse[],
  sumOf: (one: readonly number[], other: readonly number[]) => number[],
): Promise<void> {
  const find = `SELECT m.id AS modelId, u.latencies AS latencies FROM models m LEFT JOIN token_usage u
     ON u.model_id = m.id AND u.token_id = ? AND u.day = ? WHERE m.public_id = ?`
  const add = `INSERT INTO token_usage (token_id, model_id, day, texts, requests, errors, latencies)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (token_id, model_id, day) DO UPDATE SET texts = token_usage.texts + excluded.texts,
       requests = token_usage.requests + excluded.requests,
       errors = token_usage.errors + excluded.errors, latencies = excluded.latencies`
  for (const { tokenId, model, day, texts, requests, errors, latencies } of days) {
    const known = await first<{ modelId: number; latencies: string | null }>(
      tx,
      find,
      tokenId,
      day,
      model,
    )
    if (!known) continue
    const before: number[] = known.latencies === null ? [] : JSON.parse(known.latencies)
    const sum = JSON.stringify(sumOf(before, latencies))
    await run(tx, add, tokenId, known.modelId, day, texts, requests, errors, sum)
  }
}

/** Texts that were classified with a token from a day on; null: with all tokens. */
export async function textsOfToken(
  db: Connection,
  tokenId: number | null,
  since: number,
): Promise<number> {
  return only<number>(
    db,
    `SELECT coalesce(sum(texts), 0) FROM token_usage WHERE day >= :since AND token_id > 0
     AND token_id = coalesce(:tokenId, token_id)`,
    { since, tokenId },
  )
}

/** The same of each token. */
export async function textsByToken(db: Connection, since: number): Promise<Map<number, number>> {
  const rows = await all<{ tokenId: number; texts: number }>(
    db,
    `SELECT token_id AS tokenId, sum(texts) AS texts FROM token_usage WHERE day >= ? GROUP BY token_id`,
    since,
  )
  return new Map(rows.map(({ tokenId, texts }) => [tokenId, texts]))
}

export type UsedRow = Omit<DayOfUse, 'latencies'> & {
  tokenName: string | null
  modelName: string
  latencies: number[]
}

/** What was counted from a day on, the newest day first: of all, one model or one token. */
export async function usedDays(
  db: Connection,
  about: { since: number; model: string | null; tokenId: number | null },
): Promise<UsedRow[]> {
  const rows = await all<Omit<UsedRow, 'latencies'> & { latencies: string }>(
    db,
    `SELECT u.token_id AS tokenId, t.name AS tokenName, m.public_id AS model, m.name AS modelName, u.day AS day,
       u.texts AS texts, u.requests AS requests, u.errors AS errors, u.latencies AS latencies
     FROM token_usage u JOIN models m ON m.id = u.model_id LEFT JOIN tokens t ON t.id = u.token_id
     WHERE u.day >= :since AND m.deleted_at IS NULL AND m.public_id = coalesce(:model, m.public_id)
       AND u.token_id = coalesce(:tokenId, u.token_id)
     ORDER BY u.day DESC, u.texts DESC, u.token_id, m.id`,
    about,
  )
  return rows.map((row) => ({ ...row, latencies: JSON.parse(row.latencies) }))
}
