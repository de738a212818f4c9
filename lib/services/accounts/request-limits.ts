import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import { findTokenRow } from '@/db/accounts/tokens'
import type { Connection, Database } from '@/db/connection/database'
import { readMeta, setMeta } from '@/db/meta'
import { textsOfToken } from '@/db/production/token-usage'
import type { Actor } from '@/lib/contracts/actor'
import type { RequestLimits, RequestLimitsEdit } from '@/lib/contracts/request-limits'
import { monthStart } from '@/lib/services/requests/days'
import type { Holder } from './limit-counter'

const NONE: RequestLimits = {
  requests_per_minute: null,
  texts_per_month: null,
  requests_at_once: null,
}

/** The limits of all tokens of this server together. */
export async function serverLimits(db: Database): Promise<RequestLimits> {
  const stored = await readMeta(db, 'request_limits')
  return stored === undefined ? NONE : JSON.parse(stored)
}

/** Those that are given in place of those that were. */
export function editedLimits(before: RequestLimits, edit: RequestLimitsEdit): RequestLimits {
  const given = Object.entries(edit).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(given) }
}

/** Changes those that are given. */
export async function editServerLimits(
  db: Database,
  actor: Actor,
  input: RequestLimitsEdit,
): Promise<RequestLimits> {
  const limits = editedLimits(await serverLimits(db), input)
  await db.write(async (tx) => {
    await setMeta(tx, 'request_limits', JSON.stringify(limits))
    await addAudit(tx, actor, 'limits changed', 'this server')
  })
  return limits
}

/** Whose limits hold for a token; nobody's where there are none. */
export async function limitHolders(db: Database, tokenId: number): Promise<Holder[]> {
  const token = await findTokenRow(db, tokenId)
  const server = await serverLimits(db)
  const holders: Omit<Holder, 'textsBefore'>[] = [
    ...(token
      ? [{ key: `token ${tokenId}`, name: `the token “${token.name}”`, limits: token.limits }]
      : []),
    { key: 'server', name: 'this server', limits: server },
  ]
  const limited = holders.filter(({ limits }) => Object.values(limits).some((one) => one !== null))
  return Promise.all(
    limited.map(async (holder) => ({
      ...holder,
      textsBefore: await usedBefore(db.read, holder, tokenId),
    })),
  )
}

async function usedBefore(
  db: Connection,
  { key, limits }: Omit<Holder, 'textsBefore'>,
  tokenId: number,
): Promise<number> {
  if (limits.texts_per_month === null) return 0
  return textsOfToken(db, key === 'server' ? null : tokenId, monthStart(new Date()))
}
