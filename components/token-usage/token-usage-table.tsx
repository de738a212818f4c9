import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { TokenTotal } from '@/lib/contracts/token-usage'
import { count } from '@/lib/format/count'

export function TokenUsageTable({ totals }: { totals: readonly TokenTotal[] }) {
  return (
    <Table label="Usage by token" rows="sm" isStacked>
      <TableHead>
        <HeadCell>Token</HeadCell>
        <HeadCell isNumeric>Texts</HeadCell>
        <HeadCell isNumeric>Requests</HeadCell>
        <HeadCell isNumeric>Errors</HeadCell>
        <HeadCell isNumeric>Median</HeadCell>
        <HeadCell isNumeric>95% within</HeadCell>
      </TableHead>
      <tbody>
        {totals.map((one) => (
          <Row key={one.token}>
            <Cell isRowHeader stacked="full">
              <span className="wrap-anywhere">{one.token_name ?? 'a token that was revoked'}</span>
            </Cell>
            <Cell label="Texts" isNumeric>
              {count(one.texts)}
            </Cell>
            <Cell label="Requests" isNumeric>
              {count(one.requests)}
            </Cell>
            <Cell label="Errors" isNumeric>
              {count(one.errors)}
            </Cell>
            <Cell label="Median" isNumeric>
              {one.median_ms} ms
            </Cell>
            <Cell label="95% within" isNumeric>
              {one.p95_ms} ms
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
