import 'server-only'
import { type AuditFilter, type AuditRow, countAudit, selectAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import type { AuditEntry, AuditFilterQuery, AuditQuery } from '@/lib/contracts/audit'
import { AUDIT_ACTIONS, actionsOf } from '@/lib/contracts/audit-actions'
import type { List } from '@/lib/contracts/list'
import { auditSentence } from '@/lib/services/activity/sentences'
import { cursorNumber } from '@/lib/services/cursor'

const DAY_MS = 86_400_000

/** The newest entries first. */
export async function listAudit(
  db: Database,
  { after, limit, ...query }: AuditQuery,
): Promise<List<AuditEntry>> {
  const filter = auditFilter(query)
  const before = cursorNumber(after) ?? Number.MAX_SAFE_INTEGER
  const rows = await selectAudit(db.read, filter, { before, limit })
  const last = rows.at(-1)
  return {
    items: rows.map(toEntry),
    next: last && rows.length === limit ? String(last.id) : null,
    count: { value: await countAudit(db.read, filter), exact: true },
  }
}

export function auditFilter({ by, kind, since, until }: AuditFilterQuery): AuditFilter {
  return {
    by: by ?? null,
    actions: kind === undefined ? null : actionsOf(kind),
    since: since === undefined ? null : new Date(since),
    until: until === undefined ? null : new Date(new Date(until).getTime() + DAY_MS),
  }
}

function toEntry(row: AuditRow): AuditEntry {
  const { id, at, actor, address, action } = row
  const kinds: Readonly<Record<string, AuditEntry['kind']>> = AUDIT_ACTIONS
  return {
    number: id,
    at: at.toISOString(),
    by: actor,
    address,
    kind: kinds[action] ?? null,
    action,
    summary: auditSentence(row),
  }
}
