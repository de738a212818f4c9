import 'server-only'
import { selectAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import type { AuditFilterQuery } from '@/lib/contracts/audit'
import { auditSentence } from '@/lib/services/activity/sentences'
import { auditFilter } from './list-audit'

const AT_ONCE = 1_000

export const AUDIT_COLUMNS = [
  'number',
  'at',
  'by',
  'account',
  'address',
  'action',
  'subject',
  'detail',
  'summary',
  'hash',
] as const

/** Entries as rows of a file, the newest first. What is written meanwhile is not among them. */
export async function* auditRows(
  db: Database,
  query: AuditFilterQuery,
): AsyncGenerator<string[][]> {
  const filter = auditFilter(query)
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const rows = await selectAudit(db.read, filter, { before, limit: AT_ONCE })
    const last = rows.at(-1)
    if (!last) return
    before = last.id
    yield rows.map((row) => [
      String(row.id),
      row.at.toISOString(),
      row.actor,
      row.userId ?? '',
      row.address ?? '',
      row.action,
      row.subject,
      row.detail === null ? '' : JSON.stringify(row.detail),
      auditSentence(row),
      row.hash ?? '',
    ])
  }
}
