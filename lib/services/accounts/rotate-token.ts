import 'server-only'
import { replaceSecret } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import type { OldSecretHours } from '@/lib/contracts/choices'
import type { TokenCreated } from '@/lib/contracts/token'
import { AppError } from '@/lib/errors'
import { oldSecretOf, toToken } from './list-tokens'
import { requireToken } from './require-token'
import { newTokenKey, tokenRecord } from './token-key'

const HOUR_MS = 3_600_000

/**
 * Gives a token a new secret, which is in this answer only. The one before ends after the hours that were chosen. While one
 * that was replaced earlier still works, only 0 is taken, which ends both: else programs that have it would stop unasked.
 */
export async function rotateToken(
  db: Database,
  actor: Actor,
  tokenId: number,
  hours: OldSecretHours,
): Promise<TokenCreated> {
  const token = newTokenKey()
  const old = oldSecretOf(await requireToken(db, actor, tokenId))
  if (old && hours > 0) {
    const detail = `The secret that ends in ${old.last4} was replaced and works until ${old.ends}. Rotate when it has ended, or with old_ends_in_hours 0, which ends both.`
    throw new AppError('CONFLICT', detail)
  }
  const oldEndsAt = new Date(Date.now() + hours * HOUR_MS)
  await db.write((tx) => replaceSecret(tx, actor, tokenId, { ...tokenRecord(token), oldEndsAt }))
  return { ...toToken(await requireToken(db, actor, tokenId)), token }
}
