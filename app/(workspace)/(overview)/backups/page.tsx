import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { BackupsPage } from '@/components/backup/backups-page'
import { backupsQuery } from '@/lib/queries/backups'

export const metadata: Metadata = { title: 'Backups' }

export default function BackupsAddress() {
  return (
    <Prefilled queries={[backupsQuery()]}>
      <BackupsPage />
    </Prefilled>
  )
}
