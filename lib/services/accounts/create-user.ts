import 'server-only'
import { insertUser } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import type { User, UserInput } from '@/lib/contracts/account'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { requireAbove } from './change-role'
import { getUser } from './get-user'
import { makeUser } from './make-user'

export async function createUser(db: Database, actor: Actor, input: UserInput): Promise<User> {
  await requireAbove(db, actor, input)
  const user = await makeUser(input)
  if (await insertUser(db, actor, user)) return getUser(db, user.id)
  const message = `There is an account with the address ${user.email} already.`
  const fields = [{ path: 'email', message, value: input.email }]
  throw new AppError('REQUEST_PARAMS_ERROR', message, { fields })
}
