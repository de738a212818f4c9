import 'server-only'
import { eq, lt } from 'drizzle-orm'
import type { Database } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { sessions } from '@/db/schema/accounts'

type SessionToken = { id: string; token: string }

export async function listSessionTokens(db: Database): Promise<SessionToken[]> {
  return orm(db.read).select({ id: sessions.id, token: sessions.token }).from(sessions)
}

export async function replaceSessionTokens(
  db: Database,
  changed: readonly SessionToken[],
): Promise<void> {
  await db.write(async (tx) => {
    for (const { id, token } of changed) {
      orm(tx).update(sessions).set({ token }).where(eq(sessions.id, id)).run()
    }
  })
}

export async function deleteExpiredSessions(db: Database, now: Date): Promise<void> {
  await db.write(async (tx) => orm(tx).delete(sessions).where(lt(sessions.expiresAt, now)).run())
}
