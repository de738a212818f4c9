import { Card } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { SectionHeader } from '@/components/ui/layout/page-header'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Moment } from '@/components/ui/marks/time'
import type { Status } from '@/lib/contracts/status'
import { count } from '@/lib/format/count'
import { kindWords } from './status-words'

/** What waits and what is under way, by kind; kinds of which there is nothing are left out. */
export function QueueTable({ queue }: { queue: Status['queue'] }) {
  const busy = queue.filter(({ waiting, running }) => waiting + running > 0)
  return (
    <section aria-label="Queue">
      <SectionHeader title="Queue" />
      {busy.length === 0 ? (
        <p className="text-ink-2">Nothing waits, and nothing is under way.</p>
      ) : (
        <Card isClipped>
          <Table label="Queue" isStacked>
            <TableHead>
              <HeadCell>Work</HeadCell>
              <HeadCell isNumeric>Waiting</HeadCell>
              <HeadCell isNumeric>Under way</HeadCell>
              <HeadCell>Oldest asked for</HeadCell>
            </TableHead>
            <tbody>
              {busy.map(({ kind, waiting, running, oldest }) => (
                <Row key={kind}>
                  <Cell isRowHeader stacked="full">
                    {kindWords(kind)}
                  </Cell>
                  <Cell isNumeric label="Waiting">
                    {count(waiting)}
                  </Cell>
                  <Cell isNumeric label="Under way">
                    {count(running)}
                  </Cell>
                  <Cell label="Oldest asked for">{oldest && <Moment moment={oldest} />}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
    </section>
  )
}
