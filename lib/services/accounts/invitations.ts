import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import {
  deleteInvitation,
  findInvitation,
  type InvitationRow,
  insertInvitation,
  listInvitationRows,
  takeInvitation,
} from '@/db/accounts/invitations'
import type { Database } from '@/db/connection/database'
import type { Actor, Role } from '@/lib/contracts/actor'
import type { Invitation, InvitationMade } from '@/lib/contracts/invitation'
import type { List } from '@/lib/contracts/list'
import { AppError, invalidField } from '@/lib/errors'
import { makeUser } from './make-user'

const DAY_MS = 86_400_000

export async function listInvitations(db: Database): Promise<List<Invitation>> {
  const items = (await listInvitationRows(db, new Date())).map(toInvitation)
  return { items, next: null, count: { value: items.length, exact: true } }
}

/** Its code is in this answer only; the database has a hash. */
export async function createInvitation(
  db: Database,
  actor: Actor,
  { role, days }: { role: Role; days: number },
): Promise<InvitationMade> {
  const code = randomBytes(16).toString('hex')
  const expiresAt = new Date(Date.now() + days * DAY_MS)
  const row = await insertInvitation(db, actor, { hash: hashCode(code), role, expiresAt })
  return { ...toInvitation(row), code }
}

export async function withdrawInvitation(db: Database, actor: Actor, id: number): Promise<void> {
  if (await deleteInvitation(db, actor, id)) return
  throw new AppError('NOT_FOUND', `There is no invitation ${id}; it may have been used.`)
}

/** The role that a code is good for; null when it is good for nothing. */
export async function invitedRole(db: Database, code: string): Promise<Role | null> {
  return (await findInvitation(db.read, hashCode(code), new Date()))?.role ?? null
}

type Joining = { code: string; name: string; email: string; password: string }

/** Makes an account by an invitation, which is used up. */
export async function joinByInvitation(
  db: Database,
  { code, ...input }: Joining,
  address: string,
): Promise<void> {
  if ((await invitedRole(db, code)) === null) throw notInvited()
  // Hashing takes longer than a write may; the role is that of the invitation when it is used up.
  const made = await makeUser({ ...input, role: 'viewer' })
  const use = { hash: hashCode(code), now: new Date(), address }
  const outcome = await takeInvitation(db, use, (role) => ({ ...made, role }))
  if (outcome === 'no invitation') throw notInvited()
  if (outcome === 'joined') return
  const message = `There is an account with the address ${made.email} already.`
  throw invalidField('email', message, input.email)
}

function notInvited(): AppError {
  const message =
    'This invitation does not work any more: it was used, withdrawn, or has expired. Ask for a new one.'
  return new AppError('FORBIDDEN', message)
}

function toInvitation({ id, role, by, createdAt, expiresAt }: InvitationRow): Invitation {
  return { id, role, by, created: createdAt.toISOString(), expires: expiresAt.toISOString() }
}

function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
