'use client'

import { useQuery } from '@tanstack/react-query'
import { Link2, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card } from '@/components/ui/layout/card'
import { SectionHeader } from '@/components/ui/layout/page-header'
import type { User } from '@/lib/contracts/account'
import { plural } from '@/lib/format/plural'
import { usersQuery } from '@/lib/queries/users'
import { AddPersonDialog } from './add-person-dialog'
import { InviteDialog } from './invite-dialog'
import { OpenInvitations } from './open-invitations'
import { PeopleTable } from './people-table'
import { RequireSecondFactor } from './require-second-factor'

type PeopleProps = { self: User; sendsMail: boolean }

/** Everybody who can log in; only owners see it. */
export function People({ self, sendsMail }: PeopleProps) {
  const query = useQuery(usersQuery())
  const [isAdding, setAdding] = useState(false)
  const [isInviting, setInviting] = useState(false)
  return (
    <section aria-label="People" className="pt-6">
      <SectionHeader
        title="People"
        sub={
          query.data &&
          `${plural('account', query.data.count.value)}.${sendsMail ? '' : ' No mail server is set: send people their link yourself.'}`
        }
        actions={
          <div className="flex flex-wrap gap-2">
            <Button icon={<Link2 />} onPress={() => setInviting(true)}>
              {sendsMail ? 'Invite' : 'Invite by link'}
            </Button>
            <Button icon={<UserPlus />} onPress={() => setAdding(true)}>
              Add person
            </Button>
          </div>
        }
      />
      <QueryView query={query} what="the people">
        {({ items }) => (
          <Card isClipped>
            <PeopleTable people={items} self={self} />
          </Card>
        )}
      </QueryView>
      <OpenInvitations />
      <RequireSecondFactor />
      <InviteDialog sendsMail={sendsMail} isOpen={isInviting} onOpenChange={setInviting} />
      <AddPersonDialog isOpen={isAdding} onOpenChange={setAdding} />
    </section>
  )
}
