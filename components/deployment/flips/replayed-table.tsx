import { AnswerChips } from '@/components/deployment/answer-chips'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Replayed } from '@/lib/contracts/replay'
import { wholePercent } from '@/lib/format/percent'

type ReplayedTableProps = { items: readonly Replayed[]; names: ReadonlyMap<number, string> }

/** Requests with the answer they got and the one they would get. */
export function ReplayedTable({ items, names }: ReplayedTableProps) {
  const language = useTextLanguage()
  return (
    <Table label="Requests whose answer would change" isStacked isFixed>
      <TableHead>
        <HeadCell className="w-2/5">Request text</HeadCell>
        <HeadCell>
          <span className="inline-flex items-center gap-1.5">
            <VersionMark version="production" size="sm" /> Answered
          </span>
        </HeadCell>
        <HeadCell>
          <span className="inline-flex items-center gap-1.5">
            <VersionMark version="sandbox" size="sm" /> Would answer
          </span>
        </HeadCell>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <Row key={item.request}>
            <Cell isRowHeader className="font-normal" stacked="full">
              <span
                {...language}
                className="block truncate text-start max-sm:whitespace-normal"
                title={item.text}
              >
                {item.text}
              </span>
            </Cell>
            <Cell label="Answered" stacked="full">
              <Answer
                names={item.from.map((tag) => names.get(tag) ?? '')}
                confidence={item.from_confidence}
                source="production"
              />
            </Cell>
            <Cell label="Would answer" stacked="full">
              <Answer
                names={item.to.map((tag) => names.get(tag) ?? '')}
                confidence={item.to_confidence}
                source="sandbox"
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

type AnswerProps = { names: string[]; confidence: number; source: 'production' | 'sandbox' }

function Answer({ names, confidence, source }: AnswerProps) {
  return (
    <AnswerChips names={names} source={source}>
      <span className="text-ink-3">{wholePercent(confidence)}</span>
    </AnswerChips>
  )
}
