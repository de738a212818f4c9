import 'server-only'
import { and, count, desc, eq, isNull, lt, or } from 'drizzle-orm'
import type { Connection, Database } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { tokens, users } from '@/db/schema/accounts'
import type { Actor, Role } from '@/lib/contracts/actor'
import { addAudit } from './audit'

export type TokenRow = {
  id: number
  name: string
  last4: string
  createdAt: Date
  lastUsedAt: Date | null
  owner: string
}

export type NewToken = { userId: string; name: string; hash: Buffer; last4: string }

const tokenColumns = {
  id: tokens.id,
  name: tokens.name,
  last4: tokens.last4,
  createdAt: tokens.createdAt,
  lastUsedAt: tokens.lastUsedAt,
  owner: users.name,
}

/** The tokens of one person, or of all; newest first. */
export async function listTokenRows(db: Database, userId?: string): Promise<TokenRow[]> {
  return orm(db.read)
    .select(tokenColumns)
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(userId === undefined ? undefined : eq(tokens.userId, userId))
    .orderBy(desc(tokens.id))
}

export async function findTokenRow(db: Database, id: number): Promise<TokenRow | undefined> {
  return orm(db.read)
    .select(tokenColumns)
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(eq(tokens.id, id))
    .get()
}

/** Null when the person has as many as `most` already. */
export async function insertToken(
  db: Database,
  actor: Actor,
  token: NewToken,
  most: number,
): Promise<number | null> {
  return db.write(async (tx) => {
    const own = orm(tx).select({ had: count() }).from(tokens).where(eq(tokens.userId, token.userId))
    return (own.get()?.had ?? 0) < most ? addToken(tx, actor, token) : null
  })
}

export async function addToken(tx: Connection, actor: Actor, token: NewToken): Promise<number> {
  const values = { ...token, createdAt: new Date() }
  const { lastInsertRowid } = orm(tx).insert(tokens).values(values).run()
  await addAudit(tx, actor, 'token created', `${token.name} (…${token.last4})`)
  return Number(lastInsertRowid)
}

/** Deletes a token, of this person only when one is given; false when there is none. */
export async function deleteToken(
  db: Database,
  actor: Actor,
  id: number,
  userId?: string,
): Promise<boolean> {
  const own = userId === undefined ? undefined : eq(tokens.userId, userId)
  return db.write(async (tx) => {
    const [deleted] = await orm(tx)
      .delete(tokens)
      .where(and(eq(tokens.id, id), own))
      .returning()
    if (deleted) await addAudit(tx, actor, 'token revoked', `${deleted.name} (…${deleted.last4})`)
    return deleted !== undefined
  })
}

export async function deleteTokensOf(tx: Connection, actor: Actor, userId: string): Promise<void> {
  const deleted = orm(tx).delete(tokens).where(eq(tokens.userId, userId)).returning().all()
  for (const { name, last4 } of deleted) {
    await addAudit(tx, actor, 'token revoked', `${name} (…${last4})`)
  }
}

/** Whose token this is: asked on every request with a token that is not in memory yet. */
export async function findTokenByHash(
  db: Database,
  hash: Buffer,
): Promise<{ id: number; name: string; userId: string; role: Role } | undefined> {
  return orm(db.read)
    .select({ id: tokens.id, name: tokens.name, userId: tokens.userId, role: users.role })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(eq(tokens.hash, hash))
    .get()
}

/** Notes when tokens were last used, many at a time; of several processes that tell of one, the latest counts. */
export async function touchTokens(db: Database, usedAt: Map<number, Date>): Promise<void> {
  await db.write(async (tx) => {
    for (const [id, lastUsedAt] of usedAt) {
      const isNews = or(isNull(tokens.lastUsedAt), lt(tokens.lastUsedAt, lastUsedAt))
      orm(tx)
        .update(tokens)
        .set({ lastUsedAt })
        .where(and(eq(tokens.id, id), isNews))
        .run()
    }
  })
}
