import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Role } from '@/lib/contracts/actor'
import type { Database } from './connection'
import { tokens, users } from './schema/accounts'

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
  return db.read
    .select(tokenColumns)
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(userId === undefined ? undefined : eq(tokens.userId, userId))
    .orderBy(desc(tokens.id))
}

export async function insertToken(db: Database, token: NewToken): Promise<number> {
  const added = await db.write(async (tx) =>
    tx
      .insert(tokens)
      .values({ ...token, createdAt: new Date() })
      .run(),
  )
  return Number(added.lastInsertRowid)
}

/** Deletes a token, of this person only when one is given; false when there is none. */
export async function deleteToken(db: Database, id: number, userId?: string): Promise<boolean> {
  const own = userId === undefined ? undefined : eq(tokens.userId, userId)
  const deleted = await db.write(async (tx) =>
    tx
      .delete(tokens)
      .where(and(eq(tokens.id, id), own))
      .run(),
  )
  return deleted.changes > 0
}

/** Whose token this is: asked on every request with a token that is not in memory yet. */
export async function findTokenByHash(
  db: Database,
  hash: Buffer,
): Promise<{ id: number; name: string; userId: string; role: Role } | undefined> {
  return db.read
    .select({ id: tokens.id, name: tokens.name, userId: tokens.userId, role: users.role })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(eq(tokens.hash, hash))
    .get()
}

/** Notes when tokens were last used, many at a time. */
export async function touchTokens(db: Database, usedAt: Map<number, Date>): Promise<void> {
  await db.write(async (tx) => {
    for (const [id, lastUsedAt] of usedAt) {
      tx.update(tokens).set({ lastUsedAt }).where(eq(tokens.id, id)).run()
    }
  })
}
