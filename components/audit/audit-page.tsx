'use client'

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { buttonStyle } from '@/components/ui/controls/button-style'
import { ShowMore } from '@/components/ui/controls/show-more'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardFooter } from '@/components/ui/layout/card'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { itemsOf } from '@/lib/facts/list-pages'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { auditFile, auditPages, auditStateQuery } from '@/lib/queries/audit'
import { AuditFilters } from './audit-filters'
import { AuditKept } from './audit-kept'
import { AuditTable } from './audit-table'
import { AuditWhole } from './audit-whole'
import { useAuditFilter } from './use-audit-filter'

/** The page Audit: who did what, when and from where, and whether all of it is still there. */
export function AuditPage() {
  const { filter, isFiltered, clear, ...changes } = useAuditFilter()
  const state = useQuery(auditStateQuery())
  const query = useInfiniteQuery({ ...auditPages(filter), placeholderData: keepPreviousData })
  const entries = query.data ? itemsOf(query.data) : []
  return (
    <Page>
      <PageHeader
        title="Audit"
        sub="Who did what, when and from where: logins, rights, tokens, settings, deployments, what was taken away."
        actions={
          <a href={auditFile(filter)} download className={buttonStyle({})}>
            <Download className="-ml-0.5" />
            Download as CSV
          </a>
        }
      />
      <QueryView query={state} what="whether the audit is whole">
        {(known) => <AuditWhole state={known} />}
      </QueryView>
      <AuditFilters filter={filter} people={state.data?.people ?? []} {...changes} />
      <QueryView
        query={query}
        what="the audit"
        isEmpty={() => entries.length === 0}
        empty={
          <EmptyState
            title={isFiltered ? 'Nothing was done that fits this' : 'Nothing was done yet'}
            actions={isFiltered && <Button onPress={clear}>Show everything</Button>}
          >
            {isFiltered
              ? 'Choose another person, kind or time.'
              : 'Logins and changes of accounts, tokens, settings and models stand here then.'}
          </EmptyState>
        }
      >
        {({ pages }) => (
          <Card isClipped label="Entries">
            <AuditTable entries={entries} wrong={state.data?.fault?.entry} />
            <CardFooter>
              <span>
                {count(entries.length)} of {plural('entry', pages[0]?.count.value ?? 0, 'entries')}
              </span>
              {query.hasNextPage && <ShowMore query={query}>Show older ones</ShowMore>}
            </CardFooter>
          </Card>
        )}
      </QueryView>
      {state.data && (
        <div className="mt-4">
          <AuditKept days={state.data.keep_days} />
        </div>
      )}
    </Page>
  )
}
