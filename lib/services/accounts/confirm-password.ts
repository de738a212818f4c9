import 'server-only'
import { verifyPassword } from 'better-auth/crypto'
import { findPasswordHash } from '@/db/accounts/accounts'
import { addAudit } from '@/db/accounts/audit'
import { confirmSession } from '@/db/accounts/sessions'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { invalidField } from '@/lib/errors'
import type { LoginLimiter } from './login-limiter'

/** So long after a login, or after the password was given again, tokens and owners are changed without asking. */
export const FRESH_MS = 10 * 60_000

export function isFresh(
  { createdAt, confirmedAt }: { createdAt: Date; confirmedAt?: Date | null | undefined },
  now = Date.now(),
): boolean {
  return Math.max(createdAt.getTime(), confirmedAt?.getTime() ?? 0) > now - FRESH_MS
}

type Confirmation = {
  actor: Actor
  user: { id: string; email: string }
  sessionId: string
  password: string
  address: string
}

/** Takes the password of somebody who is logged in; counted as a login is. */
export async function confirmPassword(
  db: Database,
  limiter: LoginLimiter,
  { actor, user, sessionId, password, address }: Confirmation,
): Promise<void> {
  const attempt = { email: user.email, address, known: `account ${user.id}` }
  await limiter.count(attempt)
  const hash = await findPasswordHash(db, user.id)
  if (hash === undefined || !(await verifyPassword({ hash, password }))) {
    await db.write((tx) => addAudit(tx, actor, 'password asked again failed', user.email))
    throw invalidField('password', 'The password is wrong.', null)
  }
  await limiter.clear(attempt)
  await confirmSession(db, sessionId, new Date())
}
