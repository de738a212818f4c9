import 'server-only'
import { listTokenRows, type TokenRow } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import { textsByToken } from '@/db/production/token-usage'
import type { Actor } from '@/lib/contracts/actor'
import type { List } from '@/lib/contracts/list'
import type { Token } from '@/lib/contracts/token'
import { monthStart } from '@/lib/services/requests/days'

/** An owner sees every token, everybody else their own. */
export async function listTokens(db: Database, actor: Actor): Promise<List<Token>> {
  const rows = await listTokenRows(db, visibleTo(actor))
  const texts = await textsByToken(db.read, monthStart(new Date()))
  const items = rows.map((row) => toToken(row, texts.get(row.id)))
  return { items, next: null, count: { value: rows.length, exact: true } }
}

/** Whose tokens this actor may see and revoke; undefined means everybody's. */
export function visibleTo(actor: Actor): string | undefined {
  return actor.role === 'owner' ? undefined : (actor.userId ?? '')
}

export function toToken(row: TokenRow, texts = 0): Token {
  const { id, name, last4, createdAt, lastUsedAt, lastUsedFrom, owner, scope, model, limits } = row
  return {
    id,
    name,
    last4,
    created: createdAt.toISOString(),
    last_used: lastUsedAt?.toISOString() ?? null,
    last_used_from: lastUsedFrom,
    owner,
    scope,
    model,
    ends: row.endsAt?.toISOString() ?? null,
    limits,
    texts_this_month: texts,
    old_secret: oldSecretOf(row),
  }
}

/** The secret that was replaced, while it still works. */
export function oldSecretOf({ oldLast4, oldEndsAt }: TokenRow): Token['old_secret'] {
  if (oldLast4 === null || oldEndsAt === null || oldEndsAt <= new Date()) return null
  return { last4: oldLast4, ends: oldEndsAt.toISOString() }
}
