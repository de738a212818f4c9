import 'server-only'
import { and, desc, eq, gt, lt, ne } from 'drizzle-orm'
import type { Database } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { sessions } from '@/db/schema/accounts'
import type { Actor } from '@/lib/contracts/actor'
import { addAudit } from './audit'

type SessionToken = { id: string; token: string }

export type SessionRow = {
  id: string
  ipAddress: string | null
  userAgent: string | null
  createdAt: Date
  /** When it was last used. */
  updatedAt: Date
}

type Person = { id: string; email: string }

const sessionColumns = {
  id: sessions.id,
  ipAddress: sessions.ipAddress,
  userAgent: sessions.userAgent,
  createdAt: sessions.createdAt,
  updatedAt: sessions.updatedAt,
}

/** The sessions of a person that have not expired, those used last first, and how many there are in all. */
export async function listSessionRows(
  db: Database,
  userId: string,
  now: Date,
  limit: number,
): Promise<{ rows: SessionRow[]; count: number }> {
  const own = and(eq(sessions.userId, userId), gt(sessions.expiresAt, now))
  const rows = await orm(db.read)
    .select(sessionColumns)
    .from(sessions)
    .where(own)
    .orderBy(desc(sessions.updatedAt), desc(sessions.id))
    .limit(limit)
    .all()
  return { rows, count: await orm(db.read).$count(sessions, own) }
}

/** False when the person has none of this id. */
export async function deleteSession(
  db: Database,
  actor: Actor,
  { id: userId, email }: Person,
  sessionId: string,
): Promise<boolean> {
  return db.write(async (tx) => {
    const one = and(eq(sessions.userId, userId), eq(sessions.id, sessionId))
    const isDeleted = (await orm(tx).delete(sessions).where(one).run()).changes > 0
    if (isDeleted) await addAudit(tx, actor, 'session ended', email)
    return isDeleted
  })
}

/** All of a person but the one that is kept, if any; answers how many. */
export async function deleteOtherSessions(
  db: Database,
  actor: Actor,
  { id: userId, email }: Person,
  keptId: string | undefined,
): Promise<number> {
  return db.write(async (tx) => {
    const kept = keptId === undefined ? undefined : ne(sessions.id, keptId)
    const others = and(eq(sessions.userId, userId), kept)
    const { changes } = await orm(tx).delete(sessions).where(others).run()
    if (changes > 0) await addAudit(tx, actor, 'other sessions ended', email)
    return changes
  })
}

/** Notes that the password was shown in a session. */
export async function confirmSession(db: Database, id: string, confirmedAt: Date): Promise<void> {
  await db.write(async (tx) =>
    orm(tx).update(sessions).set({ confirmedAt }).where(eq(sessions.id, id)).run(),
  )
}

/** Notes when sessions were last used, many at a time. */
export async function touchSessions(db: Database, seenAt: Map<string, Date>): Promise<void> {
  await db.write(async (tx) => {
    for (const [id, updatedAt] of seenAt) {
      await orm(tx).update(sessions).set({ updatedAt }).where(eq(sessions.id, id)).run()
    }
  })
}

export async function listSessionTokens(db: Database): Promise<SessionToken[]> {
  return orm(db.read).select({ id: sessions.id, token: sessions.token }).from(sessions)
}

export async function replaceSessionTokens(
  db: Database,
  changed: readonly SessionToken[],
): Promise<void> {
  await db.write(async (tx) => {
    for (const { id, token } of changed) {
      await orm(tx).update(sessions).set({ token }).where(eq(sessions.id, id)).run()
    }
  })
}

export async function deleteExpiredSessions(db: Database, now: Date): Promise<void> {
  await db.write(async (tx) => orm(tx).delete(sessions).where(lt(sessions.expiresAt, now)).run())
}
