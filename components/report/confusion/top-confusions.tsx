'use client'

import { useState } from 'react'
import type { ReportSelection } from '@/components/report/report-selection'
import { Meter } from '@/components/ui/charts/meter'
import { Button } from '@/components/ui/controls/button'
import { TextButton } from '@/components/ui/controls/text-button'
import { CardFooter } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Metrics } from '@/lib/contracts/metrics'
import { type Confusion, topConfusions } from '@/lib/facts/confusions'
import { count } from '@/lib/format/count'

type TopConfusionsProps = {
  metrics: Metrics
  /** “Sandbox says” */
  who: string
  selection: ReportSelection
  onSelect: (selection: ReportSelection) => void
}

const SHOWN_AT_FIRST = 20

/** The pairs that are mixed up most, for models whose matrix is too big to read. */
export function TopConfusions({ metrics, who, selection, onSelect }: TopConfusionsProps) {
  const [isWhole, setIsWhole] = useState(false)
  const pairs = topConfusions(metrics)
  const shown = isWhole ? pairs : pairs.slice(0, SHOWN_AT_FIRST)
  const most = pairs[0]?.texts ?? 1
  return (
    <>
      <div className="max-h-170 overflow-y-auto border-t border-line">
        <Table label="Confusions, the most frequent first">
          <TableHead>
            <HeadCell className="sticky top-0 z-1">Your tag</HeadCell>
            <HeadCell className="sticky top-0 z-1">{who}</HeadCell>
            <HeadCell className="sticky top-0 z-1" isNumeric>
              Texts
            </HeadCell>
          </TableHead>
          <tbody>
            {shown.map((pair) => (
              <ConfusionRow
                key={`${pair.actual.id} ${pair.answered.id}`}
                pair={pair}
                share={pair.texts / most}
                isSelected={
                  pair.actual.id === selection.actual && pair.answered.id === selection.answered
                }
                onSelect={() => onSelect({ actual: pair.actual.id, answered: pair.answered.id })}
              />
            ))}
          </tbody>
        </Table>
      </div>
      {pairs.length > shown.length && (
        <CardFooter>
          <Button size="sm" onPress={() => setIsWhole(true)}>
            Show all {count(pairs.length)} pairs
          </Button>
        </CardFooter>
      )}
    </>
  )
}

type ConfusionRowProps = {
  pair: Confusion
  share: number
  isSelected: boolean
  onSelect: () => void
}

function ConfusionRow({ pair, share, isSelected, onSelect }: ConfusionRowProps) {
  const { actual, answered, texts } = pair
  return (
    <Row isSelected={isSelected}>
      <Cell className="max-w-60">
        <TextButton
          aria-pressed={isSelected}
          aria-label={`${actual.name} taken for ${answered.name}: ${count(texts)}`}
          onPress={onSelect}
          className="max-w-full truncate"
        >
          {actual.name}
        </TextButton>
      </Cell>
      <Cell className="max-w-60">
        <span className="block truncate">{answered.name}</span>
      </Cell>
      <Cell isNumeric>
        <span className="inline-flex items-center gap-2.5">
          <Meter value={share} tone="sandbox" className="max-sm:hidden" />
          <span className="w-10 text-right">{count(texts)}</span>
        </span>
      </Cell>
    </Row>
  )
}
