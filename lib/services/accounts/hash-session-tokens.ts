import 'server-only'
import { listSessionTokens, replaceSessionTokens } from '@/db/accounts/sessions'
import type { Database } from '@/db/connection/database'
import { hashSessionToken, isHashed } from './session-token'

/** Sessions of releases before 0.2 are kept by their tokens; from now on by the hashes, so nobody has to log in again. */
export async function hashSessionTokens(db: Database): Promise<void> {
  const plain = (await listSessionTokens(db)).filter(({ token }) => !isHashed(token))
  if (plain.length === 0) return
  await replaceSessionTokens(
    db,
    plain.map(({ id, token }) => ({ id, token: hashSessionToken(token) })),
  )
}
