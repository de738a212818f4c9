import 'server-only'
import { addAudit, auditActors, auditMark, countAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { readMeta, setMeta } from '@/db/meta'
import type { Actor } from '@/lib/contracts/actor'
import type { AuditState } from '@/lib/contracts/audit'
import { verifyAudit } from './verify-audit'

const PEOPLE = 200
const ALL = { by: null, actions: null, since: null, until: null }

export async function auditState(db: Database): Promise<AuditState> {
  const newest = auditMark(db.read, 'audit_head')
  return {
    fault: await verifyAudit(db),
    entries: await countAudit(db.read, ALL),
    cut: auditMark(db.read, 'audit_anchor')?.id ?? 0,
    newest: newest ? { number: newest.id, hash: newest.hash } : null,
    keep_days: await auditDays(db),
    people: await auditActors(db.read, PEOPLE),
  }
}

/** For how many days entries are kept; null: for ever. */
export async function auditDays(db: Database): Promise<number | null> {
  const stored = await readMeta(db, 'audit_days')
  return stored === undefined ? null : JSON.parse(stored)
}

export async function editAuditDays(
  db: Database,
  actor: Actor,
  days: number | null,
): Promise<void> {
  if ((await auditDays(db)) === days) return
  await db.write(async (tx) => {
    await setMeta(tx, 'audit_days', JSON.stringify(days))
    const kept = days === null ? 'for ever' : `for ${days} days`
    await addAudit(tx, actor, 'setting changed', `the audit is kept ${kept}`)
  })
}
