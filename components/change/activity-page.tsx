'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { ShowMore } from '@/components/ui/controls/show-more'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardFooter } from '@/components/ui/layout/card'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import type { Activity } from '@/lib/contracts/activity'
import { itemsOf } from '@/lib/facts/list-pages'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { activityFile, activityPages } from '@/lib/queries/activity'
import { ActivityDay } from './activity-day'
import { ActivityFilters } from './activity-filters'
import { daysOf } from './days-of'
import { useActivityFilter } from './use-activity-filter'

/** The page Activity: what was done in all models, each with the way back. */
export function ActivityPage() {
  const { filter, isFiltered, clear, ...changes } = useActivityFilter()
  const query = useInfiniteQuery({
    ...activityPages(filter),
    placeholderData: keepPreviousData,
  })
  const entries = query.data ? itemsOf(query.data) : []
  return (
    <Page>
      <PageHeader
        title="Activity"
        sub="Every change, who made it and when. Undo makes a new change that reverses one; nothing is ever lost."
        actions={
          <LinkButton icon={<Download />} href={activityFile(filter)} download prefetch={false}>
            Export
          </LinkButton>
        }
      />
      <ActivityFilters filter={filter} {...changes} />
      <QueryView
        query={query}
        what="the activity"
        isEmpty={() => entries.length === 0}
        empty={
          isFiltered ? (
            <EmptyState
              title="Nothing was done that fits this"
              actions={<Button onPress={clear}>Show everything</Button>}
            >
              Choose another model, person, kind or time.
            </EmptyState>
          ) : (
            <EmptyState title="Nothing was done yet">
              Add texts or tags to a model: each change stands here then, with who made it and a
              button that takes it back.
            </EmptyState>
          )
        }
      >
        {({ pages }) => (
          <Card isClipped label="Activity">
            <Entries entries={entries} />
            <CardFooter>
              <span>
                {count(entries.length)} of {totalWords(pages[0]?.count)}
              </span>
              {query.hasNextPage && <ShowMore query={query}>Show older ones</ShowMore>}
            </CardFooter>
          </Card>
        )}
      </QueryView>
    </Page>
  )
}

function Entries({ entries }: { entries: readonly Activity[] }) {
  return daysOf(entries, new Date()).map(({ day, items }) => (
    <ActivityDay key={day} day={day} items={items} />
  ))
}

function totalWords(total: { value: number; exact: boolean } | undefined): string {
  if (!total) return 'some'
  return total.exact
    ? plural('entry', total.value, 'entries')
    : `more than ${count(total.value)} entries`
}
