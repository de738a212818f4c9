import 'server-only'
import { listTokenRows, type TokenRow } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import type { Token } from '@/lib/contracts/account'
import type { Actor } from '@/lib/contracts/actor'
import type { List } from '@/lib/contracts/list'

/** An owner sees every token, everybody else their own. */
export async function listTokens(db: Database, actor: Actor): Promise<List<Token>> {
  const rows = await listTokenRows(db, visibleTo(actor))
  return { items: rows.map(toToken), next: null, count: { value: rows.length, exact: true } }
}

/** Whose tokens this actor may see and revoke; undefined means everybody's. */
export function visibleTo(actor: Actor): string | undefined {
  return actor.role === 'owner' ? undefined : (actor.userId ?? '')
}

export function toToken({ id, name, last4, createdAt, lastUsedAt, owner }: TokenRow): Token {
  const created = createdAt.toISOString()
  return { id, name, last4, created, last_used: lastUsedAt?.toISOString() ?? null, owner }
}
