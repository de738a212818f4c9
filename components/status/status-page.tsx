'use client'

import { useQuery } from '@tanstack/react-query'
import { Note } from '@/components/ui/feedback/note'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { statusQuery } from '@/lib/queries/status'
import { FactsCard } from './facts-card'
import { ProcessesTable } from './processes-table'
import { QueueTable } from './queue-table'
import { SlowStatements } from './slow-statements'
import { storageFacts, versionFacts } from './status-words'

/** How this Langur is, for those who run it. */
export function StatusPage() {
  const query = useQuery(statusQuery())
  return (
    <Page>
      <PageHeader title="Status" sub="As it is now, looked at every five seconds" />
      <QueryView query={query} what="the status">
        {(status) => (
          <div className="flex flex-col gap-6">
            {status.storage.trouble && <Note tone="down">{status.storage.trouble}</Note>}
            <ProcessesTable processes={status.processes} />
            <QueueTable queue={status.queue} />
            <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
              <FactsCard title="Disk and backups" facts={storageFacts(status)} />
              <FactsCard title="Versions" facts={versionFacts(status)} />
            </div>
            <SlowStatements statements={status.slow_statements} />
          </div>
        )}
      </QueryView>
    </Page>
  )
}
