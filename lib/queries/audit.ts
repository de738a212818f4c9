import type { Bodies } from '@/lib/contracts/api'
import type { AuditKind } from '@/lib/contracts/audit-actions'
import { api, apiUrl } from './api'
import { BASE_PATH } from './base-path'
import { getPages, getQuery } from './get-query'
import { keyOf } from './key'
import { useWrite } from './use-write'

export type AuditFilter = {
  by?: string | undefined
  kind?: AuditKind | undefined
  since?: string | undefined
  until?: string | undefined
}

/** What was done, newest first, page by page. */
export function auditPages(filter: AuditFilter) {
  return getPages('audit/', filter)
}

/** Whether the audit is whole. */
export function auditStateQuery() {
  return getQuery('audit/state/', {})
}

/** The address of the file with what a filter shows. */
export function auditFile(filter: AuditFilter): string {
  return BASE_PATH + apiUrl(keyOf('audit/download/', filter))
}

export function useEditAudit() {
  return useWrite((body: Bodies['PATCH audit/']) => api('PATCH audit/', {}, { body }), {
    refreshes: [auditStateQuery().queryKey, keyOf('audit/', {})],
  })
}
