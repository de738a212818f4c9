import type { ReportSelection } from '@/components/report/report-selection'
import { TextButton } from '@/components/ui/controls/text-button'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Metrics, TagScore } from '@/lib/contracts/metrics'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

type TagDecisionsProps = {
  metrics: Metrics
  selection: ReportSelection
  onSelect: (selection: ReportSelection) => void
}

/** With several tags a text, each tag is a decision of its own: what was found, missed, wrongly given, rightly not. */
export function TagDecisions({ metrics, selection, onSelect }: TagDecisionsProps) {
  const rows = metrics.per_tag
    .map((score) => ({ score, ...decisionsOf(score, metrics.texts) }))
    .sort((one, other) => other.missed + other.added - one.missed - one.added)
  return (
    <Card isClipped>
      <CardHeader
        title="Decisions"
        sub={`${plural('tag', rows.length)}, each on ${count(metrics.texts)} texts that the model had not seen`}
      />
      <div className="max-h-110 overflow-auto border-t border-line print:max-h-none">
        <Table label="Decisions of each tag">
          <TableHead>
            <HeadCell className="sticky top-0 z-1">Tag</HeadCell>
            {['Found', 'Missed', 'Wrongly given', 'Rightly not'].map((name) => (
              <HeadCell key={name} isNumeric className="sticky top-0 z-1">
                {name}
              </HeadCell>
            ))}
          </TableHead>
          <tbody>
            {rows.map(({ score, found, missed, added, not }) => (
              <Row key={score.tag_id}>
                <Cell isRowHeader className="max-w-60">
                  <span className="block truncate">{score.name}</span>
                </Cell>
                <Cell isNumeric>{count(found)}</Cell>
                <Cell isNumeric>
                  <TextButton
                    aria-label={`${score.name} missed: ${count(missed)}`}
                    aria-pressed={selection.actual === score.tag_id && selection.answered === null}
                    onPress={() => onSelect({ actual: score.tag_id, answered: null })}
                  >
                    {count(missed)}
                  </TextButton>
                </Cell>
                <Cell isNumeric>
                  <TextButton
                    aria-label={`${score.name} wrongly given: ${count(added)}`}
                    aria-pressed={selection.answered === score.tag_id && selection.actual === null}
                    onPress={() => onSelect({ actual: null, answered: score.tag_id })}
                  >
                    {count(added)}
                  </TextButton>
                </Cell>
                <Cell isNumeric>{count(not)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
      <CardFooter>Pick a number of missed or wrongly given tags to read its texts.</CardFooter>
    </Card>
  )
}

/** The four counts of one tag, from its scores, which are made of them. */
export function decisionsOf({ recall, support, answered }: TagScore, texts: number) {
  const found = Math.round(recall * support)
  const missed = support - found
  const added = answered - found
  return { found, missed, added, not: texts - found - missed - added }
}
