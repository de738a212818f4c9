import 'server-only'
import { addAudit, cutAudit, newestAuditBefore } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { systemActor } from '@/lib/contracts/actor'
import { auditDays } from './audit-state'

const DAY_MS = 86_400_000
/** So many are deleted in a few milliseconds. */
const AT_ONCE = 1_000

/** The number of the newest entry that is older than the audit is kept; undefined when there is none. */
export async function oldAudit(db: Database, now = Date.now()): Promise<number | undefined> {
  const days = await auditDays(db)
  return days === null ? undefined : newestAuditBefore(db.read, new Date(now - days * DAY_MS))?.id
}

/** Deletes entries up to one, and writes that down as one that stays. */
export async function cutOldAudit(db: Database, upTo: number): Promise<void> {
  await db.write((tx) => addAudit(tx, systemActor, 'audit cut', `up to number ${upTo}`))
  while ((await db.write((tx) => cutAudit(tx, upTo, AT_ONCE))) > 0);
}
