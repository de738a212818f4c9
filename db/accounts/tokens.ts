import 'server-only'
import { and, count, desc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Connection, Database } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { tokens, users } from '@/db/schema/accounts'
import { models } from '@/db/schema/models'
import type { Actor, Role, TokenScope } from '@/lib/contracts/actor'
import type { RequestLimits } from '@/lib/contracts/request-limits'
import { addAudit } from './audit'

export type TokenRow = {
  id: number
  name: string
  last4: string
  createdAt: Date
  lastUsedAt: Date | null
  lastUsedFrom: string | null
  /** The end of the secret that was replaced, and when that stops working; null when none was. */
  oldLast4: string | null
  oldEndsAt: Date | null
  owner: string
  scope: TokenScope
  /** The only model that it is good for; null: all. */
  model: { id: string; name: string } | null
  endsAt: Date | null
  limits: RequestLimits
}

export type NewToken = {
  userId: string
  name: string
  hash: Buffer
  last4: string
  scope?: TokenScope
  modelId?: number | null
  endsAt?: Date | null
}

const tokenColumns = {
  id: tokens.id,
  name: tokens.name,
  last4: tokens.last4,
  createdAt: tokens.createdAt,
  lastUsedAt: tokens.lastUsedAt,
  lastUsedFrom: tokens.lastUsedFrom,
  oldLast4: tokens.oldLast4,
  oldEndsAt: tokens.oldEndsAt,
  owner: users.name,
  scope: tokens.scope,
  model: { id: models.publicId, name: models.name },
  endsAt: tokens.endsAt,
  limits: {
    requests_per_minute: tokens.requestsPerMinute,
    texts_per_month: tokens.textsPerMonth,
    requests_at_once: tokens.requestsAtOnce,
  },
}

/** The tokens of one person, or of all; newest first. */
export async function listTokenRows(db: Database, userId?: string): Promise<TokenRow[]> {
  return orm(db.read)
    .select(tokenColumns)
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .leftJoin(models, eq(models.id, tokens.modelId))
    .where(userId === undefined ? undefined : eq(tokens.userId, userId))
    .orderBy(desc(tokens.id))
}

export async function findTokenRow(db: Database, id: number): Promise<TokenRow | undefined> {
  return orm(db.read)
    .select(tokenColumns)
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .leftJoin(models, eq(models.id, tokens.modelId))
    .where(eq(tokens.id, id))
    .get()
}

/** Whether a token is there and has not ended. */
export async function isTokenGood(db: Connection, id: number, now: Date): Promise<boolean> {
  const isGoing = or(isNull(tokens.endsAt), gt(tokens.endsAt, now))
  const one = and(eq(tokens.id, id), isGoing)
  return (await orm(db).select({ id: tokens.id }).from(tokens).where(one).get()) !== undefined
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
    return ((await own.get())?.had ?? 0) < most ? addToken(tx, actor, token) : null
  })
}

export async function addToken(tx: Connection, actor: Actor, token: NewToken): Promise<number> {
  const values = { ...token, createdAt: new Date() }
  const { id } = await orm(tx).insert(tokens).values(values).returning({ id: tokens.id }).get()
  await addAudit(tx, actor, 'token created', `${token.name} (…${token.last4})`)
  return id
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

export type NewSecret = { hash: Buffer; last4: string; oldEndsAt: Date }

/** Gives a token a new secret. The one before works until `oldEndsAt`; one that was replaced earlier ends now. */
export async function replaceSecret(
  tx: Connection,
  actor: Actor,
  id: number,
  { hash, last4, oldEndsAt }: NewSecret,
): Promise<void> {
  const before = await orm(tx).select().from(tokens).where(eq(tokens.id, id)).get()
  if (!before) return
  await orm(tx)
    .update(tokens)
    .set({ hash, last4, oldHash: before.hash, oldLast4: before.last4, oldEndsAt })
    .where(eq(tokens.id, id))
    .run()
  await addAudit(tx, actor, 'token rotated', `${before.name} (…${before.last4} to …${last4})`)
}

export async function updateTokenLimits(
  tx: Connection,
  actor: Actor,
  { id, name }: Pick<TokenRow, 'id' | 'name'>,
  limits: RequestLimits,
): Promise<void> {
  await orm(tx)
    .update(tokens)
    .set({
      requestsPerMinute: limits.requests_per_minute,
      textsPerMonth: limits.texts_per_month,
      requestsAtOnce: limits.requests_at_once,
    })
    .where(eq(tokens.id, id))
    .run()
  await addAudit(tx, actor, 'limits changed', name)
}

export async function deleteTokensOf(tx: Connection, actor: Actor, userId: string): Promise<void> {
  const deleted = await orm(tx).delete(tokens).where(eq(tokens.userId, userId)).returning().all()
  for (const { name, last4 } of deleted) {
    await addAudit(tx, actor, 'token revoked', `${name} (…${last4})`)
  }
}

/**
 * Whose token this is, by its secret or by the one that was replaced while that still works, which is `until` then: asked
 * on every request with a token that is not in memory yet.
 */
export async function findTokenByHash(
  db: Database,
  hash: Buffer,
  now: Date,
): Promise<
  | {
      id: number
      name: string
      userId: string
      role: Role
      scope: TokenScope
      model: string | null
      until: Date | null
    }
  | undefined
> {
  const found = await orm(db.read)
    .select({
      id: tokens.id,
      name: tokens.name,
      userId: tokens.userId,
      role: users.role,
      scope: tokens.scope,
      model: models.publicId,
      hash: tokens.hash,
      oldEndsAt: tokens.oldEndsAt,
      endsAt: tokens.endsAt,
    })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .leftJoin(models, eq(models.id, tokens.modelId))
    .where(or(eq(tokens.hash, hash), and(eq(tokens.oldHash, hash), gt(tokens.oldEndsAt, now))))
    .get()
  if (!found) return undefined
  const { hash: current, oldEndsAt, endsAt, ...token } = found
  if (current.equals(hash)) return { ...token, until: endsAt }
  // The secret that was replaced ends with its token at the latest.
  const ends = [oldEndsAt, endsAt].flatMap((end) => end ?? []).sort((a, b) => +a - +b)
  return { ...token, until: ends[0] ?? null }
}

export type LastUse = { at: Date; from: string }

/** Notes when and from where tokens were last used, many at a time; of several processes that tell of one, the latest counts. */
export async function touchTokens(db: Database, used: Map<number, LastUse>): Promise<void> {
  await db.write(async (tx) => {
    for (const [id, { at, from }] of used) {
      const isNews = or(isNull(tokens.lastUsedAt), lt(tokens.lastUsedAt, at))
      await orm(tx)
        .update(tokens)
        .set({ lastUsedAt: at, lastUsedFrom: from })
        .where(and(eq(tokens.id, id), isNews))
        .run()
    }
  })
}
