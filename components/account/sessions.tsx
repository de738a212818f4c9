'use client'

import { useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { toast } from '@/components/ui/feedback/toast'
import { Card } from '@/components/ui/layout/card'
import { SectionHeader } from '@/components/ui/layout/page-header'
import { plural } from '@/lib/format/plural'
import { sessionsQuery, useEndOtherSessions } from '@/lib/queries/sessions'
import { SessionsTable } from './sessions-table'

/** Where the person is logged in, to be ended one by one or all at once. */
export function Sessions() {
  const query = useQuery(sessionsQuery())
  const { mutate, isPending } = useEndOtherSessions()
  const count = query.data?.count.value ?? 0

  function endOthers() {
    mutate(undefined, {
      onSuccess: ({ ended }) => toast({ title: `${plural('session', ended)} ended.` }),
    })
  }

  return (
    <section aria-label="Where you are logged in" className="pt-6">
      <SectionHeader
        title="Where you are logged in"
        sub="A session ends by itself when it was not used for 30 days."
        actions={
          count > 1 && (
            <Button icon={<LogOut />} isPending={isPending} onPress={endOthers}>
              Log out everywhere else
            </Button>
          )
        }
      />
      <QueryView query={query} what="your sessions">
        {({ items }) => (
          <Card isClipped>
            <SessionsTable sessions={items} count={count} />
          </Card>
        )}
      </QueryView>
    </section>
  )
}
