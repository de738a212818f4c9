import 'server-only'
import { randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { findUserByEmail, replacePassword } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import { systemActor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { takeSecondFactor } from './second-factor'

/** Gives an account a new random password and ends its sessions; answers the password. Its second factor stays unless that is taken, too. */
export async function resetPassword(
  db: Database,
  email: string,
  { takesSecondFactor = false } = {},
): Promise<string> {
  const user = await findUserByEmail(db, email.toLowerCase())
  if (!user) throw new AppError('NOT_FOUND', `There is no account with the address "${email}".`)
  const password = randomBytes(12).toString('base64url')
  const passwordHash = await hashPassword(password)
  await replacePassword(db, systemActor, user, { passwordHash, revokesTokens: false })
  if (takesSecondFactor) await takeSecondFactor(db, systemActor, user)
  return password
}
