import 'server-only'
import { countUsers, insertFirstUser } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import { userInputSchema } from '@/lib/contracts/account'
import type { Admin } from '@/lib/env'
import { isAppError } from '@/lib/errors'
import { makeUser } from './make-user'
import { tokenRecord } from './token-key'

/** On a first start, the owner and the token that the environment names; later on it changes nothing. */
export async function createAdmin(db: Database, admin: Admin): Promise<void> {
  if ((await countUsers(db)) > 0) return
  const { email, password, token } = admin
  const input = userInputSchema.safeParse({ name: nameOf(email), email, password, role: 'owner' })
  if (!input.success) throw notValid(input.error.issues.map(({ message }) => message).join(' '))
  const user = await makeUser(input.data).catch((error) => {
    throw isAppError(error) ? notValid(error.message) : error
  })
  const first = token && { userId: user.id, name: 'LANGUR_ADMIN_TOKEN', ...tokenRecord(token) }
  await insertFirstUser(db, user, first || undefined)
}

function notValid(why: string): Error {
  return new Error(`LANGUR_ADMIN_EMAIL and LANGUR_ADMIN_PASSWORD are not valid: ${why}`)
}

function nameOf(email: string): string {
  return email.split('@')[0] || email
}
