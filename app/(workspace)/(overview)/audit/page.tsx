import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { AuditPage } from '@/components/audit/audit-page'
import { auditStateQuery } from '@/lib/queries/audit'
import { sessionQuery } from '@/lib/queries/session'

export const metadata: Metadata = { title: 'Audit' }

/** The entries come in the browser, whose days the filters mean. */
export default function AuditAddress() {
  return (
    <Prefilled queries={[sessionQuery(), auditStateQuery()]}>
      <AuditPage />
    </Prefilled>
  )
}
