'use client'

import { useQuery } from '@tanstack/react-query'
import { MailOpen } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { toast } from '@/components/ui/feedback/toast'
import { Card } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Moment } from '@/components/ui/marks/time'
import { invitationsQuery, useWithdrawInvitation } from '@/lib/queries/invitations'
import { roleName } from './role-words'

/** Links that nobody has used yet; not there when there are none. */
export function OpenInvitations() {
  const { data } = useQuery(invitationsQuery())
  const { mutate } = useWithdrawInvitation()
  if (!data || data.items.length === 0) return null
  return (
    <Card isClipped className="mt-4">
      <Table label="Open invitations" rows="lg" isStacked>
        <TableHead>
          <HeadCell>Invitation</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell>Works until</HeadCell>
          <HeadCell isHidden>Action</HeadCell>
        </TableHead>
        <tbody>
          {data.items.map(({ id, role, email, by, expires }) => (
            <Row key={id}>
              <Cell isRowHeader stacked="full">
                <span className="flex items-center gap-3">
                  <MailOpen className="size-4 text-ink-3" />
                  <span className="wrap-anywhere">
                    {email === null ? 'Open invitation' : `Mailed to ${email}`}, made by {by}
                  </span>
                </span>
              </Cell>
              <Cell label="Role">{roleName(role)}</Cell>
              <Cell label="Works until">
                <Moment moment={expires} />
              </Cell>
              <Cell isNumeric stacked="end">
                <Button
                  size="sm"
                  aria-label={`Withdraw invitation ${id}`}
                  onPress={() =>
                    mutate(id, {
                      onSuccess: () => toast({ title: 'The link works no more.' }),
                    })
                  }
                >
                  Withdraw
                </Button>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
