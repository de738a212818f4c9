import { insertUser } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import { type Actor, systemActor } from '@/lib/contracts/actor'

/** Gives accounts to those whom a test lets act, by their own ids; nobody can log in to them. */
export async function addPeople(db: Database, ...people: readonly Actor[]): Promise<void> {
  for (const { userId, name, role } of people) {
    if (userId === null) throw new Error(`${name} is no person.`)
    const account = { id: userId, name, email: `${userId}@example.org`, role, passwordHash: 'none' }
    await insertUser(db, systemActor, account)
  }
}
