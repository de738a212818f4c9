import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { StatusPage } from '@/components/status/status-page'
import { statusQuery } from '@/lib/queries/status'

export const metadata: Metadata = { title: 'Status' }

export default function StatusAddress() {
  return (
    <Prefilled queries={[statusQuery()]}>
      <StatusPage />
    </Prefilled>
  )
}
