import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { AuditPage } from '@/components/audit/audit-page'
import { sessionQuery } from '@/lib/queries/session'

export const metadata: Metadata = { title: 'Audit' }

/** The entries come in the browser, whose days the filters mean. */
export default function AuditAddress() {
  return (
    <Prefilled queries={[sessionQuery()]}>
      <AuditPage />
    </Prefilled>
  )
}
