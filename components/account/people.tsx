'use client'

import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card } from '@/components/ui/layout/card'
import { SectionHeader } from '@/components/ui/layout/page-header'
import type { User } from '@/lib/contracts/account'
import { plural } from '@/lib/format/plural'
import { usersQuery } from '@/lib/queries/users'
import { AddPersonDialog } from './add-person-dialog'
import { PeopleTable } from './people-table'

/** Everybody who can log in; only owners see it. */
export function People({ self }: { self: User }) {
  const query = useQuery(usersQuery())
  const [isAdding, setAdding] = useState(false)
  return (
    <section aria-label="People" className="pt-6">
      <SectionHeader
        title="People"
        sub={
          query.data &&
          `${plural('account', query.data.count.value)}. Langur sends no mail: tell people their password yourself.`
        }
        actions={
          <Button icon={<UserPlus />} onPress={() => setAdding(true)}>
            Add person
          </Button>
        }
      />
      <QueryView query={query} what="the people">
        {({ items }) => (
          <Card isClipped>
            <PeopleTable people={items} self={self} />
          </Card>
        )}
      </QueryView>
      <AddPersonDialog isOpen={isAdding} onOpenChange={setAdding} />
    </section>
  )
}
