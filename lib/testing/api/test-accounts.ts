import pino from 'pino'
import type { Database } from '@/db/connection/database'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { type Auth, createAuth } from '@/lib/services/accounts/auth'
import { createUser } from '@/lib/services/accounts/create-user'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'

export const maya = {
  name: 'Maya',
  email: 'Maya@Example.org',
  password: 'correct horse battery',
  role: 'owner',
} as const

export const tom = { ...maya, name: 'Tom', email: 'tom@example.org', role: 'editor' } as const

/** An empty database and the logins to it. */
export async function openAccounts(): Promise<{ db: TemporaryDatabase; auth: Auth }> {
  const db = await openTemporaryDatabase()
  const secret = 'a secret of thirty-two characters'
  const auth = createAuth(db, {
    secret,
    publicUrl: undefined,
    basePath: '',
    log: pino({ level: 'silent' }),
  })
  return { db, auth }
}

export async function addPerson(
  db: Database,
  person: typeof maya | typeof tom,
): Promise<Actor & { userId: string }> {
  const { id, name, role } = await createUser(db, systemActor, person)
  return { kind: 'user', userId: id, tokenId: null, name, role }
}
