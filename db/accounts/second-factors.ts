import 'server-only'
import { eq } from 'drizzle-orm'
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

export async function deleteSecondFactor(tx: Connection, userId: string): Promise<void> {
  await orm(tx).delete(secondFactors).where(eq(secondFactors.userId, userId)).run()
  await orm(tx).update(users).set({ twoFactorEnabled: false }).where(eq(users.id, userId)).run()
}
