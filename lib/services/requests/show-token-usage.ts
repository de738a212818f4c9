import 'server-only'
import type { Database } from '@/db/connection/database'
import { type UsedRow, usedDays } from '@/db/production/token-usage'
import type { TokenDay, TokenTotal, TokenUsage, TokenUsageQuery } from '@/lib/contracts/token-usage'
import { latencyAt, sumOfLatencies } from '@/lib/facts/latency'
import { requireModel } from '@/lib/services/models/require-model'
import { dayName, dayOf } from './days'

/** What was classified by token, model and day, and by token over all these days. */
export async function showTokenUsage(
  db: Database,
  { model, token, days }: TokenUsageQuery,
): Promise<TokenUsage> {
  const since = dayOf(new Date()) - days + 1
  if (model !== undefined) await requireModel(db, model)
  const rows = await usedDays(db.read, { since, model: model ?? null, tokenId: token ?? null })
  return { days: rows.map(toDay), tokens: totalsOf(rows) }
}

function toDay(row: UsedRow): TokenDay {
  return {
    day: dayName(row.day),
    ...toTotal(row),
    model: row.model,
    model_name: row.modelName,
  }
}

type Counted = Pick<
  UsedRow,
  'tokenId' | 'tokenName' | 'texts' | 'requests' | 'errors' | 'latencies'
>

function toTotal(row: Counted): TokenTotal {
  const { tokenId, tokenName, texts, requests, errors, latencies } = row
  return {
    token: tokenId,
    token_name: tokenId === 0 ? 'a session' : tokenName,
    texts,
    requests,
    errors,
    median_ms: rounded(latencyAt(latencies, 0.5)),
    p95_ms: rounded(latencyAt(latencies, 0.95)),
  }
}

/** More than two digits would say more than the steps do. */
function rounded(ms: number): number {
  return Number(ms.toPrecision(2))
}

function totalsOf(rows: readonly UsedRow[]): TokenTotal[] {
  const totals = new Map<number, Counted>()
  for (const row of rows) {
    const known = totals.get(row.tokenId)
    totals.set(row.tokenId, known ? added(known, row) : row)
  }
  return [...totals.values()].toSorted((a, b) => b.texts - a.texts).map(toTotal)
}

function added(one: Counted, other: Counted): Counted {
  return {
    ...one,
    texts: one.texts + other.texts,
    requests: one.requests + other.requests,
    errors: one.errors + other.errors,
    latencies: sumOfLatencies(one.latencies, other.latencies),
  }
}
