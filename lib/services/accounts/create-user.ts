import 'server-only'
import { insertUser } from '@/db/accounts'
import type { Database } from '@/db/connection'
import type { User, UserInput } from '../../contracts/account'
import type { Actor } from '../../contracts/actor'
import { AppError } from '../../errors'
import { getUser } from './get-user'
import { makeUser } from './make-user'

export async function createUser(db: Database, actor: Actor, input: UserInput): Promise<User> {
  const user = await makeUser(input)
  if (await insertUser(db, actor, user)) return getUser(db, user.id)
  const message = `There is an account with the address ${user.email} already.`
  const fields = [{ path: 'email', message, value: input.email }]
  throw new AppError('REQUEST_PARAMS_ERROR', message, { fields })
}
