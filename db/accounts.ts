import 'server-only'
import { and, asc, count, eq, lt } from 'drizzle-orm'
import type { Role } from '@/lib/contracts/actor'
import type { Connection, Database } from './connection'
import { takeMeta } from './meta'
import { credentials, sessions, users } from './schema/accounts'

export type UserRow = { id: string; name: string; email: string; role: Role; createdAt: Date }

export type NewUser = { id: string; name: string; email: string; role: Role; passwordHash: string }

/** The provider under which the login library looks for a password. */
const PASSWORD_PROVIDER = 'credential'

const userColumns = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  createdAt: users.createdAt,
}

export async function countUsers(db: Database): Promise<number> {
  return db.read.select({ value: count() }).from(users).get()?.value ?? 0
}

export async function listUsers(db: Database): Promise<UserRow[]> {
  return db.read.select(userColumns).from(users).orderBy(asc(users.createdAt), asc(users.id))
}

export async function findUser(db: Database, id: string): Promise<UserRow | undefined> {
  return db.read.select(userColumns).from(users).where(eq(users.id, id)).get()
}

export async function findUserByEmail(db: Database, email: string): Promise<UserRow | undefined> {
  return db.read.select(userColumns).from(users).where(eq(users.email, email)).get()
}

/** Adds a person with a password; false when the e-mail address is taken. */
export async function insertUser(db: Database, user: NewUser): Promise<boolean> {
  return db.write(async (tx) => addUser(tx, user))
}

/** Adds the first person only if there is none yet. */
export async function insertFirstUser(db: Database, user: NewUser): Promise<boolean> {
  return db.write(async (tx) => isEmpty(tx) && addUser(tx, user))
}

/** The same against the one-time setup code, which is used up. */
export async function insertFirstUserByCode(
  db: Database,
  user: NewUser,
  codeHash: string,
): Promise<boolean> {
  return db.write(
    async (tx) => isEmpty(tx) && takeMeta(tx, 'setup_code_hash', codeHash) && addUser(tx, user),
  )
}

function isEmpty(tx: Connection): boolean {
  return tx.select({ id: users.id }).from(users).limit(1).get() === undefined
}

function addUser(tx: Connection, { passwordHash, ...user }: NewUser): boolean {
  const now = new Date()
  const times = { createdAt: now, updatedAt: now }
  const added = tx
    .insert(users)
    .values({ ...user, ...times })
    .onConflictDoNothing({ target: users.email })
    .run()
  if (added.changes === 0) return false
  tx.insert(credentials)
    .values({
      id: user.id,
      accountId: user.id,
      userId: user.id,
      providerId: PASSWORD_PROVIDER,
      password: passwordHash,
      ...times,
    })
    .run()
  return true
}

export async function renameUser(db: Database, id: string, name: string): Promise<void> {
  await db.write(async (tx) =>
    tx.update(users).set({ name, updatedAt: new Date() }).where(eq(users.id, id)).run(),
  )
}

/** The person's tokens and sessions go with them. */
export async function deleteUserRow(db: Database, id: string): Promise<boolean> {
  return db.write(async (tx) => tx.delete(users).where(eq(users.id, id)).run().changes > 0)
}

/** Sets a new password and ends every session of the person. */
export async function replacePassword(
  db: Database,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await db.write(async (tx) => {
    tx.update(credentials)
      .set({ password: passwordHash, updatedAt: new Date() })
      .where(and(eq(credentials.userId, userId), eq(credentials.providerId, PASSWORD_PROVIDER)))
      .run()
    tx.delete(sessions).where(eq(sessions.userId, userId)).run()
  })
}

export async function deleteExpiredSessions(db: Database, now: Date): Promise<void> {
  await db.write(async (tx) => tx.delete(sessions).where(lt(sessions.expiresAt, now)).run())
}
