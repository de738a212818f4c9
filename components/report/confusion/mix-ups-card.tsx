import type { ReportSelection } from '@/components/report/report-selection'
import { Meter } from '@/components/ui/charts/meter'
import { TextButton } from '@/components/ui/controls/text-button'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Metrics } from '@/lib/contracts/metrics'
import { topConfusions } from '@/lib/facts/confusions'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

type MixUpsCardProps = {
  metrics: Metrics
  selection: ReportSelection
  onSelect: (selection: ReportSelection) => void
}

/** The confusions of a multi-tag version: texts that missed a tag and got another one instead. */
export function MixUpsCard({ metrics, selection, onSelect }: MixUpsCardProps) {
  const pairs = topConfusions(metrics)
  const most = pairs[0]?.texts ?? 1
  return (
    <Card isClipped>
      <CardHeader
        title="Mixed up"
        sub={`One tag missed, another given: ${plural('pair', pairs.length)}. Pick one to read its texts.`}
      />
      <div className="max-h-110 overflow-auto border-t border-line print:max-h-none">
        <Table label="Tags that were mixed up, the most frequent first">
          <TableHead>
            <HeadCell className="sticky top-0 z-1">Missed</HeadCell>
            <HeadCell className="sticky top-0 z-1">Given instead</HeadCell>
            <HeadCell className="sticky top-0 z-1" isNumeric>
              Texts
            </HeadCell>
          </TableHead>
          <tbody>
            {pairs.map(({ actual, answered, texts }) => {
              const isSelected =
                actual.id === selection.actual && answered.id === selection.answered
              return (
                <Row key={`${actual.id} ${answered.id}`} isSelected={isSelected}>
                  <Cell className="max-w-50">
                    <TextButton
                      aria-pressed={isSelected}
                      aria-label={`${actual.name} missed, ${answered.name} given: ${count(texts)}`}
                      onPress={() => onSelect({ actual: actual.id, answered: answered.id })}
                      className="max-w-full truncate"
                    >
                      {actual.name}
                    </TextButton>
                  </Cell>
                  <Cell className="max-w-50">
                    <span className="block truncate">{answered.name}</span>
                  </Cell>
                  <Cell isNumeric>
                    <span className="inline-flex items-center gap-2.5">
                      <Meter value={texts / most} tone="sandbox" className="max-sm:hidden" />
                      <span className="w-10 text-right">{count(texts)}</span>
                    </span>
                  </Cell>
                </Row>
              )
            })}
          </tbody>
        </Table>
      </div>
    </Card>
  )
}
