import 'server-only'
import { and, asc, count, eq, ne } from 'drizzle-orm'
import type { Connection, Database } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { takeMeta } from '@/db/meta'
import { credentials, sessions, users } from '@/db/schema/accounts'
import { type Actor, type Role, systemActor } from '@/lib/contracts/actor'
import { addAudit } from './audit'
import { addFormerMember } from './former-members'
import { addToken, deleteTokensOf, type NewToken } from './tokens'

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
  return (await orm(db.read).select({ value: count() }).from(users).get())?.value ?? 0
}

export async function listUsers(db: Database): Promise<UserRow[]> {
  return orm(db.read).select(userColumns).from(users).orderBy(asc(users.createdAt), asc(users.id))
}

export async function findUser(db: Database, id: string): Promise<UserRow | undefined> {
  return orm(db.read).select(userColumns).from(users).where(eq(users.id, id)).get()
}

/** What somebody is everywhere; undefined when there is no such account. */
export async function roleOfUser(db: Connection, id: string): Promise<Role | undefined> {
  return (await orm(db).select({ role: users.role }).from(users).where(eq(users.id, id)).get())
    ?.role
}

export async function findUserByEmail(db: Database, email: string): Promise<UserRow | undefined> {
  return orm(db.read).select(userColumns).from(users).where(eq(users.email, email)).get()
}

/** Adds a person with a password; false when the e-mail address is taken. */
export async function insertUser(db: Database, actor: Actor, user: NewUser): Promise<boolean> {
  return db.write(async (tx) => addUser(tx, actor, user))
}

/** Adds the first person, with a token if one is given, only if there is nobody yet. */
export async function insertFirstUser(
  db: Database,
  user: NewUser,
  token?: NewToken,
): Promise<boolean> {
  return db.write(async (tx) => {
    const added = (await isEmpty(tx)) && (await addUser(tx, systemActor, user))
    if (added && token) await addToken(tx, systemActor, token)
    return added
  })
}

/** Adds the first person against the one-time setup code, which is used up. */
export async function insertFirstUserByCode(
  db: Database,
  user: NewUser,
  codeHash: string,
): Promise<boolean> {
  return db.write(
    async (tx) =>
      (await isEmpty(tx)) &&
      (await takeMeta(tx, 'setup_code_hash', codeHash)) &&
      (await addUser(tx, systemActor, user)),
  )
}

async function isEmpty(tx: Connection): Promise<boolean> {
  return (await orm(tx).select({ id: users.id }).from(users).limit(1).get()) === undefined
}

/** Within a write; false when the e-mail address is taken. */
export async function addUser(
  tx: Connection,
  actor: Actor,
  { passwordHash, ...user }: NewUser,
): Promise<boolean> {
  const now = new Date()
  const times = { createdAt: now, updatedAt: now }
  const added = await orm(tx)
    .insert(users)
    .values({ ...user, ...times })
    .onConflictDoNothing({ target: users.email })
    .run()
  if (added.changes === 0) return false
  await orm(tx)
    .insert(credentials)
    .values({
      id: user.id,
      accountId: user.id,
      userId: user.id,
      providerId: PASSWORD_PROVIDER,
      password: passwordHash,
      ...times,
    })
    .run()
  await addAudit(tx, actor, 'user added', user.email)
  return true
}

export async function renameUser(db: Database, id: string, name: string): Promise<void> {
  await db.write(async (tx) =>
    orm(tx).update(users).set({ name, updatedAt: new Date() }).where(eq(users.id, id)).run(),
  )
}

/** Sessions and tokens read the role anew. False when there is nobody of this id. */
export async function changeRole(
  db: Database,
  actor: Actor,
  id: string,
  role: Role,
): Promise<boolean> {
  return db.write(async (tx) => {
    const [changed] = await orm(tx)
      .update(users)
      .set({ role, updatedAt: new Date() })
      .where(eq(users.id, id))
      .returning()
    if (changed) await addAudit(tx, actor, 'role changed', `${changed.email}: ${role}`)
    return changed !== undefined
  })
}

/** The person's tokens and sessions go with them; what they did stays, and soon without their name. */
export async function deleteUserRow(db: Database, actor: Actor, id: string): Promise<boolean> {
  return db.write(async (tx) => {
    const [deleted] = await orm(tx).delete(users).where(eq(users.id, id)).returning()
    if (!deleted) return false
    await addFormerMember(tx, deleted)
    await addAudit(tx, actor, 'user deleted', deleted.email)
    return true
  })
}

export async function findPasswordHash(db: Database, userId: string): Promise<string | undefined> {
  return (
    (
      await orm(db.read)
        .select({ password: credentials.password })
        .from(credentials)
        .where(passwordOf(userId))
        .get()
    )?.password ?? undefined
  )
}

type NewPassword = {
  passwordHash: string
  revokesTokens: boolean
  /** The one that goes on. */
  keptSession?: string | undefined
}

/** Sets a new password and ends every session of the person, and their tokens if asked to. */
export async function replacePassword(
  db: Database,
  actor: Actor,
  user: { id: string; email: string },
  { passwordHash, revokesTokens, keptSession }: NewPassword,
): Promise<void> {
  await db.write(async (tx) => {
    await orm(tx)
      .update(credentials)
      .set({ password: passwordHash, updatedAt: new Date() })
      .where(passwordOf(user.id))
      .run()
    const kept = keptSession === undefined ? undefined : ne(sessions.id, keptSession)
    await orm(tx)
      .delete(sessions)
      .where(and(eq(sessions.userId, user.id), kept))
      .run()
    if (revokesTokens) await deleteTokensOf(tx, actor, user.id)
    await addAudit(tx, actor, 'password changed', user.email)
  })
}

function passwordOf(userId: string) {
  return and(eq(credentials.userId, userId), eq(credentials.providerId, PASSWORD_PROVIDER))
}
