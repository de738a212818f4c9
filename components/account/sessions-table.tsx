'use client'

import { Button } from '@/components/ui/controls/button'
import { toast } from '@/components/ui/feedback/toast'
import { CardFooter } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Badge } from '@/components/ui/marks/badge'
import { Moment, RelativeTime } from '@/components/ui/marks/time'
import { PAGES } from '@/lib/contracts/addresses'
import type { Session } from '@/lib/contracts/session'
import { browserWords } from '@/lib/facts/browser-words'
import { plural } from '@/lib/format/plural'
import { goTo } from '@/lib/queries/base-path'
import { useLogOut } from '@/lib/queries/session'
import { useEndSession } from '@/lib/queries/sessions'

type SessionsTableProps = {
  sessions: readonly Session[]
  /** How many there are; the list may be shorter. */
  count: number
}

export function SessionsTable({ sessions, count }: SessionsTableProps) {
  const { mutate: end, isPending, variables } = useEndSession()
  const { mutate: logOut } = useLogOut()

  function endOne({ id, is_this: isThis, user_agent: userAgent }: Session) {
    if (isThis) logOut(undefined, { onSuccess: () => goTo(PAGES.login) })
    else end(id, { onSuccess: () => toast({ title: `${browserWords(userAgent)} is logged out.` }) })
  }

  return (
    <>
      <Table label="Where you are logged in" rows="lg" isStacked>
        <TableHead>
          <HeadCell>Browser</HeadCell>
          <HeadCell hideBelow="md">Logged in</HeadCell>
          <HeadCell>Last seen</HeadCell>
          <HeadCell isHidden>Action</HeadCell>
        </TableHead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.id}>
              <Cell isRowHeader stacked="full">
                <span className="flex flex-wrap items-center gap-2 text-ui-m">
                  <span title={session.user_agent ?? undefined}>
                    {browserWords(session.user_agent)}
                  </span>
                  {session.is_this && <Badge>This one</Badge>}
                </span>
                <span className="block text-small text-ink-3 wrap-anywhere">
                  {session.address ?? 'Unknown address'}
                </span>
              </Cell>
              <Cell hideBelow="md">
                <Moment moment={session.begun} />
              </Cell>
              <Cell>
                <span className="sm:hidden">Last seen </span>
                <RelativeTime moment={session.last_seen} />
              </Cell>
              <Cell isNumeric stacked="end">
                <Button
                  size="sm"
                  aria-label={`Log out ${browserWords(session.user_agent)}${session.is_this ? ', this one' : ''}`}
                  isPending={isPending && variables === session.id}
                  onPress={() => endOne(session)}
                >
                  Log out
                </Button>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {count > sessions.length && (
        <CardFooter>{plural('more session', count - sessions.length)}</CardFooter>
      )}
    </>
  )
}
