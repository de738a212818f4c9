'use client'

import { Card } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Moment, RelativeTime } from '@/components/ui/marks/time'
import type { Token } from '@/lib/contracts/token'
import { count } from '@/lib/format/count'
import { limitsInShort } from './limits-in-words'
import { rightsInShort } from './rights-in-words'
import { TokenActions } from './token-actions'

/** From so many days before its end on, a token is shown as one that ends. */
const SOON_DAYS = 7
const DAY_MS = 86_400_000

export function TokensTable({ tokens }: { tokens: readonly Token[] }) {
  return (
    <Card isClipped>
      <Table
        label="Tokens"
        rows={tokens.some(({ old_secret }) => old_secret) ? 'xl' : 'lg'}
        isStacked
      >
        <TableHead>
          <HeadCell>Name</HeadCell>
          <HeadCell>Last used</HeadCell>
          <HeadCell isNumeric>Texts this month</HeadCell>
          <HeadCell hideBelow="md">Made by</HeadCell>
          <HeadCell hideBelow="lg">Made</HeadCell>
          <HeadCell>Ends</HeadCell>
          <HeadCell isHidden>Action</HeadCell>
        </TableHead>
        <tbody>
          {tokens.map((token) => (
            <Row key={token.id}>
              <Cell isRowHeader className="max-sm:-order-2">
                <span className="block text-ui-m wrap-anywhere">{token.name}</span>
                <span className="block text-small text-ink-3">
                  ends in <code>{token.last4}</code>
                  {rightsInShort(token)}
                  {limitsInShort(token.limits) && `, ${limitsInShort(token.limits)}`}
                </span>
                {token.old_secret && (
                  <span className="block text-small text-ink-3">
                    the old one, ending in <code>{token.old_secret.last4}</code>, works until{' '}
                    <Moment moment={token.old_secret.ends} />
                  </span>
                )}
              </Cell>
              <Cell label="Last used">
                {token.last_used === null ? 'never' : <RelativeTime moment={token.last_used} />}
                {token.last_used_from && (
                  <span className="block text-small text-ink-3 wrap-anywhere">
                    from {token.last_used_from}
                  </span>
                )}
              </Cell>
              <Cell label="Texts this month" isNumeric>
                {count(token.texts_this_month)}
                {token.limits.texts_per_month !== null && (
                  <span className="block text-small text-ink-3">
                    of {count(token.limits.texts_per_month)}
                  </span>
                )}
              </Cell>
              <Cell hideBelow="md">{token.owner}</Cell>
              <Cell hideBelow="lg">
                <Moment moment={token.created} />
              </Cell>
              <Cell label="Ends">
                <TokenEnd ends={token.ends} />
              </Cell>
              <Cell isNumeric stacked="end" className="max-sm:-order-1">
                <TokenActions token={token} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function TokenEnd({ ends }: Pick<Token, 'ends'>) {
  if (ends === null) return 'never'
  const isSoon = Date.parse(ends) < Date.now() + SOON_DAYS * DAY_MS
  return (
    <span className={isSoon ? 'text-down' : undefined}>
      <Moment moment={ends} />
    </span>
  )
}
