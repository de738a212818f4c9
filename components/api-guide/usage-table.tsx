import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Usage } from '@/lib/contracts/usage'
import { count } from '@/lib/format/count'
import { day } from '@/lib/format/date'
import { sumOf } from './usage-days'

/** The numbers of the chart, the newest day first. */
export function UsageTable({ usage }: { usage: Usage }) {
  return (
    <section
      aria-label="Texts classified per day"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must take the focus.
      tabIndex={0}
      className="focus-inset max-h-80 overflow-y-auto"
    >
      <Table label="Texts classified per day" rows="sm">
        <TableHead>
          <HeadCell>Day (UTC)</HeadCell>
          <HeadCell isNumeric>Production</HeadCell>
          <HeadCell isNumeric>Sandbox</HeadCell>
          <HeadCell isNumeric>Other versions</HeadCell>
          <HeadCell isNumeric>Requests</HeadCell>
        </TableHead>
        <tbody>
          {usage.days.toReversed().map((one) => (
            <Row key={one.day}>
              <Cell isRowHeader>{day(one.day)}</Cell>
              <Cell isNumeric>{count(one.production.texts)}</Cell>
              <Cell isNumeric>{count(one.sandbox.texts)}</Cell>
              <Cell isNumeric>{count(one.pinned.texts)}</Cell>
              <Cell isNumeric>
                {count(sumOf([one.production, one.sandbox, one.pinned]).requests)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
