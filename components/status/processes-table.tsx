import { Card } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { SectionHeader } from '@/components/ui/layout/page-header'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { ProcessStatus } from '@/lib/contracts/status'
import { bytes } from '@/lib/format/bytes'
import { count } from '@/lib/format/count'
import { duration } from '@/lib/format/duration'

export function ProcessesTable({ processes }: { processes: readonly ProcessStatus[] }) {
  return (
    <section aria-label="Processes">
      <SectionHeader title="Processes" />
      <Card isClipped>
        <Table label="Processes" isStacked>
          <TableHead>
            <HeadCell>Process</HeadCell>
            <HeadCell>State</HeadCell>
            <HeadCell isNumeric>Pid</HeadCell>
            <HeadCell isNumeric>Memory</HeadCell>
            <HeadCell isNumeric>Up for</HeadCell>
            <HeadCell isNumeric>Restarts</HeadCell>
          </TableHead>
          <tbody>
            {processes.map(({ name, state, pid, memory_bytes, uptime_seconds, restarts }) => (
              <Row key={name}>
                <Cell isRowHeader stacked="full">
                  {name}
                </Cell>
                <Cell label="State">{state}</Cell>
                <Cell isNumeric label="Pid">
                  {pid ?? '–'}
                </Cell>
                <Cell isNumeric label="Memory">
                  {memory_bytes === null ? '–' : bytes(memory_bytes)}
                </Cell>
                <Cell isNumeric label="Up for">
                  {uptime_seconds === null ? '–' : duration(uptime_seconds * 1000)}
                </Cell>
                <Cell isNumeric label="Restarts">
                  {count(restarts)}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </Card>
    </section>
  )
}
