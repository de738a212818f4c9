import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { NewUser } from '@/db/accounts/accounts'
import type { UserInput } from '@/lib/contracts/account'

/** A person as the database wants them: address in lower case, password hashed. */
export async function makeUser({ name, email, password, role }: UserInput): Promise<NewUser> {
  const passwordHash = await hashPassword(password)
  return { id: randomUUID(), name, email: email.toLowerCase(), role, passwordHash }
}
