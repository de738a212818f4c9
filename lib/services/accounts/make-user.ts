import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { NewUser } from '@/db/accounts/accounts'
import type { UserInput } from '@/lib/contracts/account'
import { refuseGuessable } from './refuse-guessable'

/** A person as the database wants them: address in lower case, password hashed. Throws when that is guessed too easily. */
export async function makeUser({ name, email, password, role }: UserInput): Promise<NewUser> {
  await refuseGuessable(password, email)
  const passwordHash = await hashPassword(password)
  return { id: randomUUID(), name, email: email.toLowerCase(), role, passwordHash }
}
