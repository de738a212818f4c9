import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { type AuditMark, type AuditRow, auditMark, auditRowsAfter } from '@/db/accounts/audit'
import { auditHash } from '@/db/accounts/audit-hash'
import type { Database } from '@/db/connection/database'
import type { AuditFault } from '@/lib/contracts/audit'

/** So many hashes take about 3 ms, after which others get their turn. */
const AT_ONCE = 500

const BEGINNING: AuditMark = { id: 0, hash: '' }

/** Computes every hash anew; answers the first entry that is not as it was written, null when all are. */
export async function verifyAudit(db: Database): Promise<AuditFault | null> {
  let before = auditMark(db.read, 'audit_anchor') ?? BEGINNING
  for (;;) {
    const rows = await auditRowsAfter(db.read, before.id, AT_ONCE)
    for (const row of rows) {
      const fault = faultOf(before, row)
      if (fault) return fault
      before = { id: row.id, hash: row.hash ?? '' }
    }
    if (rows.length < AT_ONCE) break
    await breathe()
  }
  return faultOfEnd(before, auditMark(db.read, 'audit_head'))
}

function faultOf(before: AuditMark, row: AuditRow): AuditFault | null {
  const first = before.id + 1
  if (row.id !== first) return { entry: first, what: missing(first, row.id - 1) }
  if (row.hash === auditHash(before.hash, row)) return null
  return { entry: row.id, what: `Entry ${row.id} is not what was written: it was edited.` }
}

function faultOfEnd(last: AuditMark, head: AuditMark | undefined): AuditFault | null {
  if (last.hash === (head?.hash ?? '')) return null
  const first = last.id + 1
  if (head && head.id >= first) return { entry: first, what: missing(first, head.id) }
  return {
    entry: last.id,
    what: `Entry ${last.id} is not the newest that Langur wrote: the end was edited.`,
  }
}

function missing(first: number, last: number): string {
  return first === last
    ? `Entry ${first} is missing: it was deleted.`
    : `Entries ${first} to ${last} are missing: they were deleted.`
}
