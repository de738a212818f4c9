import 'server-only'
import { and, asc, eq, gt, lte } from 'drizzle-orm'
import type { Connection, Database } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { invitations } from '@/db/schema/accounts'
import type { Actor, Role } from '@/lib/contracts/actor'
import { addUser, type NewUser } from './accounts'
import { addAudit } from './audit'

export type InvitationRow = typeof invitations.$inferSelect

/** Those that still work. */
export async function listInvitationRows(db: Database, now: Date): Promise<InvitationRow[]> {
  return orm(db.read)
    .select()
    .from(invitations)
    .where(gt(invitations.expiresAt, now))
    .orderBy(asc(invitations.id))
    .all()
}

export async function findInvitation(
  db: Connection,
  hash: string,
  now: Date,
): Promise<InvitationRow | undefined> {
  return orm(db)
    .select()
    .from(invitations)
    .where(and(eq(invitations.hash, hash), gt(invitations.expiresAt, now)))
    .get()
}

type NewInvitation = { hash: string; role: Role; expiresAt: Date }

/** Those that have expired go. */
export async function insertInvitation(
  db: Database,
  actor: Actor,
  invitation: NewInvitation,
  /** To whom it is to be mailed. */
  to?: string,
): Promise<InvitationRow> {
  const now = new Date()
  return db.write(async (tx) => {
    await orm(tx).delete(invitations).where(lte(invitations.expiresAt, now)).run()
    const row = await orm(tx)
      .insert(invitations)
      .values({ ...invitation, by: actor.name, createdAt: now })
      .returning()
      .get()
    const forWhom = to === undefined ? '' : `, for ${to}`
    const said = `number ${row.id}, ${row.role}${forWhom}, until ${row.expiresAt.toISOString().slice(0, 10)}`
    await addAudit(tx, actor, 'invitation made', said)
    return row
  })
}

/** Its link was mailed to an address. */
export async function noteMailed(db: Database, id: number, email: string): Promise<void> {
  await db.write(async (tx) => {
    await orm(tx).update(invitations).set({ email }).where(eq(invitations.id, id)).run()
  })
}

/** False when there is none. */
export async function deleteInvitation(db: Database, actor: Actor, id: number): Promise<boolean> {
  return db.write(async (tx) => {
    const gone = await orm(tx).delete(invitations).where(eq(invitations.id, id)).returning().get()
    if (gone) await addAudit(tx, actor, 'invitation withdrawn', `number ${id}, ${gone.role}`)
    return gone !== undefined
  })
}

/** Makes the account that an invitation is for and uses that up: both, or neither. */
export async function takeInvitation(
  db: Database,
  { hash, now, address }: { hash: string; now: Date; address: string },
  user: (role: Role) => NewUser,
): Promise<'joined' | 'no invitation' | 'address is taken'> {
  return db.write(async (tx) => {
    const invitation = await findInvitation(tx, hash, now)
    if (!invitation) return 'no invitation'
    const made = user(invitation.role)
    const actor = { kind: 'user', userId: made.id, tokenId: null, address } as const
    const who: Actor = { ...actor, name: made.name, role: made.role }
    if (!(await addUser(tx, who, made))) return 'address is taken'
    await orm(tx).delete(invitations).where(eq(invitations.id, invitation.id)).run()
    const said = `number ${invitation.id}, made by ${invitation.by}, by ${made.email}`
    await addAudit(tx, who, 'invitation used', said)
    return 'joined'
  })
}
