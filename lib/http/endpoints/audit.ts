import * as contract from '@/lib/contracts/audit'
import { getApplication } from '@/lib/http/application'
import { csvStream } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { auditState, editAuditDays } from '@/lib/services/audit/audit-state'
import { AUDIT_COLUMNS, auditRows } from '@/lib/services/audit/export-audit'
import { listAudit as list } from '@/lib/services/audit/list-audit'

export const listAudit = handle(contract.listAudit, ({ application: { db }, query }) =>
  list(db, query),
)

export const downloadAudit = handle(
  contract.downloadAudit,
  async ({ application: { auth }, actor, query }) => {
    auth.audit.note(actor, 'audit exported', 'as CSV')
    // Streamed after the request's own moment is over; entries never change.
    return csvStream('audit.csv', AUDIT_COLUMNS, auditRows(getApplication().db, query))
  },
)

export const showAuditState = handle(contract.showAuditState, ({ application: { db } }) =>
  auditState(db),
)

export const editAudit = handle(
  contract.editAudit,
  async ({ application: { db }, actor, body }) => {
    await editAuditDays(db, actor, body.keep_days)
    return auditState(db)
  },
)
