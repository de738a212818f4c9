import 'server-only'
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Connection, Database } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { secondFactors, users } from '@/db/schema/accounts'

export async function findSecondFactor(
  db: Database,
  userId: string,
): Promise<{ verified: boolean } | undefined> {
  return orm(db.read)
    .select({ verified: secondFactors.verified })
    .from(secondFactors)
    .where(eq(secondFactors.userId, userId))
    .get()
}

/** With its encrypted secret, which is for whoever checks a code. */
export async function readSecondFactor(
  db: Database,
  userId: string,
): Promise<{ id: string; secret: string } | undefined> {
  return orm(db.read)
    .select({ id: secondFactors.id, secret: secondFactors.secret })
    .from(secondFactors)
    .where(eq(secondFactors.userId, userId))
    .get()
}

/** Takes the code of a half minute; false when that one or a later one was taken before. Of several at once one is right. */
export async function takeCodeStep(db: Database, id: string, step: number): Promise<boolean> {
  const isNew = or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step))
  return db.write(async (tx) => {
    const taken = await orm(tx)
      .update(secondFactors)
      .set({ lastStep: step })
      .where(and(eq(secondFactors.id, id), isNew))
      .run()
    return taken.changes === 1
  })
}

export async function deleteSecondFactor(tx: Connection, userId: string): Promise<void> {
  await orm(tx).delete(secondFactors).where(eq(secondFactors.userId, userId)).run()
  await orm(tx).update(users).set({ twoFactorEnabled: false }).where(eq(users.id, userId)).run()
}
