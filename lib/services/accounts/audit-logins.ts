import 'server-only'
import { findUserByEmail } from '@/db/accounts/accounts'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import type { AuditAction } from '@/lib/contracts/audit-actions'

export async function noteLogin(db: Database, email: string, address: string): Promise<void> {
  await note(db, email, { address, action: 'logged in', subject: email })
}

export async function noteLogout(db: Database, email: string, address: string): Promise<void> {
  await note(db, email, { address, action: 'logged out', subject: email })
}

/** What is no account's address is not written down: people type passwords into the wrong field. */
export async function noteFailedLogin(
  db: Database,
  email: string,
  address: string,
  why = 'the password was wrong',
): Promise<void> {
  const isKnown = (await findUserByEmail(db, email.toLowerCase())) !== undefined
  const subject = isKnown ? `${email.toLowerCase()}, ${why}` : 'there is no such account'
  await note(db, email, { address, action: 'login failed', subject })
}

type Deed = { address: string; action: AuditAction; subject: string }

async function note(
  db: Database,
  email: string,
  { address, action, subject }: Deed,
): Promise<void> {
  const user = await findUserByEmail(db, email.toLowerCase())
  const actor: Actor = {
    kind: 'user',
    userId: user?.id ?? null,
    tokenId: null,
    name: user?.name ?? 'Nobody',
    role: user?.role ?? 'viewer',
    address,
  }
  await db.write((tx) => addAudit(tx, actor, action, subject))
}
