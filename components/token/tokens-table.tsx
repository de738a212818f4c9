'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Card } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Moment, RelativeTime } from '@/components/ui/marks/time'
import type { Token } from '@/lib/contracts/account'
import { RevokeDialog } from './revoke-dialog'

export function TokensTable({ tokens }: { tokens: readonly Token[] }) {
  const [revoking, setRevoking] = useState<Token | null>(null)
  return (
    <Card isClipped>
      <Table label="Tokens" rows="lg" isStacked>
        <TableHead>
          <HeadCell>Name</HeadCell>
          <HeadCell>Last used</HeadCell>
          <HeadCell hideBelow="md">Made by</HeadCell>
          <HeadCell hideBelow="md">Made</HeadCell>
          <HeadCell isHidden>Action</HeadCell>
        </TableHead>
        <tbody>
          {tokens.map((token) => (
            <Row key={token.id}>
              <Cell isRowHeader stacked="full">
                <span className="block text-ui-m wrap-anywhere">{token.name}</span>
                <span className="block text-small text-ink-3">
                  ends in <code>{token.last4}</code>
                </span>
              </Cell>
              <Cell label="Last used">
                {token.last_used === null ? 'never' : <RelativeTime moment={token.last_used} />}
              </Cell>
              <Cell hideBelow="md">{token.owner}</Cell>
              <Cell hideBelow="md">
                <Moment moment={token.created} />
              </Cell>
              <Cell isNumeric stacked="end">
                <Button
                  size="sm"
                  variant="danger"
                  aria-label={`Revoke ${token.name}`}
                  onPress={() => setRevoking(token)}
                >
                  Revoke
                </Button>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {revoking && (
        <RevokeDialog key={revoking.id} token={revoking} onClose={() => setRevoking(null)} />
      )}
    </Card>
  )
}
