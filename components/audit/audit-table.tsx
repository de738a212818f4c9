'use client'

import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Badge } from '@/components/ui/marks/badge'
import { Moment } from '@/components/ui/marks/time'
import type { AuditEntry } from '@/lib/contracts/audit'
import { KIND_WORDS } from './kind-words'

type AuditTableProps = {
  entries: readonly AuditEntry[]
  /** The number of the entry with which something is wrong. */
  wrong: number | undefined
}

export function AuditTable({ entries, wrong }: AuditTableProps) {
  return (
    <Table label="Audit" isStacked>
      <TableHead>
        <HeadCell>Number</HeadCell>
        <HeadCell>When</HeadCell>
        <HeadCell>Who</HeadCell>
        <HeadCell hideBelow="md">From</HeadCell>
        <HeadCell>What</HeadCell>
        <HeadCell hideBelow="lg">Kind</HeadCell>
      </TableHead>
      <tbody>
        {entries.map(({ number, at, by, address, kind, summary }) => (
          <Row key={number} tone={number === wrong ? 'down' : undefined}>
            <Cell label="Number">{number}</Cell>
            <Cell label="When">
              <Moment moment={at} />
            </Cell>
            <Cell label="Who" className="wrap-anywhere">
              {by}
            </Cell>
            <Cell hideBelow="md" className="wrap-anywhere">
              {address ?? '–'}
            </Cell>
            <Cell isRowHeader stacked="full" className="wrap-anywhere">
              {summary}
            </Cell>
            <Cell hideBelow="lg">{kind && <Badge>{KIND_WORDS[kind]}</Badge>}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
