import 'server-only'
import { findTokenRow, insertToken } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import type { TokenCreated } from '@/lib/contracts/account'
import type { Actor } from '@/lib/contracts/actor'
import { TOKENS } from '@/lib/contracts/limits'
import { AppError } from '@/lib/errors'
import { toToken } from './list-tokens'
import { newTokenKey, tokenRecord } from './token-key'

/** Makes a token with the rights of its person. Its key is in this answer only; the database has a hash. */
export async function createToken(
  db: Database,
  actor: Actor,
  { name }: { name: string },
): Promise<TokenCreated> {
  const { userId } = actor
  if (userId === null) throw new AppError('FORBIDDEN', 'A token belongs to a person.')
  const key = newTokenKey()
  const id = await insertToken(db, actor, { userId, name, ...tokenRecord(key) }, TOKENS)
  if (id === null) {
    const message = `You have ${TOKENS} API tokens, the most that a person may have. Revoke one first.`
    throw new AppError('CONFLICT', message)
  }
  const row = await findTokenRow(db, id)
  if (!row) throw new AppError('CONFLICT', `The token "${name}" was revoked as it was made.`)
  return { ...toToken(row), token: key }
}
