import 'server-only'
import { randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { findUserByEmail, replacePassword } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import { systemActor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'

/** Gives an account a new random password and ends its sessions; answers the password. */
export async function resetPassword(db: Database, email: string): Promise<string> {
  const user = await findUserByEmail(db, email.toLowerCase())
  if (!user) throw new AppError('NOT_FOUND', `There is no account with the address "${email}".`)
  const password = randomBytes(12).toString('base64url')
  const passwordHash = await hashPassword(password)
  await replacePassword(db, systemActor, user, { passwordHash, revokesTokens: false })
  return password
}
