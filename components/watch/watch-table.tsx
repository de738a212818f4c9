import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Watch } from '@/lib/contracts/watch'
import { count } from '@/lib/format/count'
import { day, dayAndClock } from '@/lib/format/date'
import { percent, wholePercent } from '@/lib/format/percent'
import { type Period, periodsOf } from './periods'

/** Requests, confidence and new words over time, the newest first; the last row is what was forecast. */
export function WatchTable({ watch, by }: { watch: Watch; by: 'day' | 'hour' }) {
  const { mean_confidence, unknown_words } = watch
  return (
    <section
      aria-label={`Answers by ${by}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must take the focus.
      tabIndex={0}
      className="focus-inset max-h-80 overflow-y-auto"
    >
      <Table label={`Answers by ${by}`} rows="sm">
        <TableHead>
          <HeadCell>{by === 'day' ? 'Day' : 'Hour'}</HeadCell>
          <HeadCell isNumeric>Texts</HeadCell>
          <HeadCell isNumeric>Mean confidence</HeadCell>
          <HeadCell isNumeric>New words</HeadCell>
        </TableHead>
        <tbody>
          {periodsOf(watch.hours, by)
            .toReversed()
            .map((period) => (
              <Row key={period.start}>
                <Cell isRowHeader>{nameOf(period, by)}</Cell>
                <Cell isNumeric>{count(period.texts)}</Cell>
                <Cell isNumeric>{wholePercent(period.meanConfidence)}</Cell>
                <Cell isNumeric>
                  {period.unknownWords === null ? '–' : percent(period.unknownWords)}
                </Cell>
              </Row>
            ))}
          <Row>
            <Cell isRowHeader>Forecast</Cell>
            <Cell isNumeric>–</Cell>
            <Cell isNumeric>
              {mean_confidence.expected === null ? '–' : wholePercent(mean_confidence.expected)}
            </Cell>
            <Cell isNumeric>
              {unknown_words.expected === null ? '–' : percent(unknown_words.expected)}
            </Cell>
          </Row>
        </tbody>
      </Table>
    </section>
  )
}

function nameOf({ start }: Period, by: 'day' | 'hour'): string {
  return by === 'day' ? day(start) : dayAndClock(start)
}
