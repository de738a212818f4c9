'use client'

import { useQuery } from '@tanstack/react-query'
import { DatabaseBackup } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Note } from '@/components/ui/feedback/note'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { isUnderWay } from '@/lib/facts/under-way'
import { backupsQuery, useStartBackup } from '@/lib/queries/backups'
import { BackupState } from './backup-state'
import { BackupsTable } from './backups-table'
import { GoBack } from './go-back'
import { ScheduleForm } from './schedule-form'

export function BackupsPage() {
  const query = useQuery(backupsQuery())
  const start = useStartBackup()
  return (
    <Page>
      <PageHeader
        title="Backups"
        sub="One file with all models, texts and accounts. Each is read from end to end before it gets its name."
        actions={
          query.data?.elsewhere === null && (
            <Button
              variant="primary"
              icon={<DatabaseBackup />}
              disabledReason={isUnderWay(query.data.job) ? 'A backup is under way.' : undefined}
              isPending={start.isPending}
              pendingLabel="Asking…"
              onPress={() => start.mutate()}
            >
              Back up now
            </Button>
          )
        }
      />
      <QueryView query={query} what="the backups">
        {(backups) =>
          backups.elsewhere === null ? (
            <>
              <BackupState backups={backups} />
              <ScheduleForm backups={backups} />
              <BackupsTable backups={backups} />
              <GoBack backups={backups} />
            </>
          ) : (
            <Note>{backups.elsewhere}</Note>
          )
        }
      </QueryView>
    </Page>
  )
}
