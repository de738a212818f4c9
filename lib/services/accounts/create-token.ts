import 'server-only'
import { findTokenRow, insertToken } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { TOKENS } from '@/lib/contracts/limits'
import type { TokenCreated, TokenInput } from '@/lib/contracts/token'
import { AppError, invalidField } from '@/lib/errors'
import { requireReachable } from '@/lib/services/models/require-model'
import { toToken } from './list-tokens'
import { newTokenKey, tokenRecord } from './token-key'

/** Makes a token with the rights of its person, or less. Its key is in this answer only; the database has a hash. */
export async function createToken(
  db: Database,
  actor: Actor,
  { name, scope = 'everything', model = null, ends = null }: TokenInput,
): Promise<TokenCreated> {
  const { userId } = actor
  if (userId === null) throw new AppError('FORBIDDEN', 'A token belongs to a person.')
  const endsAt = ends === null ? null : new Date(ends)
  if (endsAt !== null && endsAt <= new Date()) {
    throw invalidField('ends', `ends must be a moment to come, but is "${ends}".`, ends)
  }
  const modelId = model === null ? null : (await requireReachable(db, actor, model)).id
  const key = newTokenKey()
  const token = { userId, name, scope, modelId, endsAt, ...tokenRecord(key) }
  const id = await insertToken(db, actor, token, TOKENS)
  if (id === null) {
    const message = `You have ${TOKENS} API tokens, the most that a person may have. Revoke one first.`
    throw new AppError('CONFLICT', message)
  }
  const row = await findTokenRow(db, id)
  if (!row) throw new AppError('CONFLICT', `The token "${name}" was revoked as it was made.`)
  return { ...toToken(row), token: key }
}
