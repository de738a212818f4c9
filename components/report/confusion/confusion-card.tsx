'use client'

import type { ReportSelection } from '@/components/report/report-selection'
import { HeatLegend } from '@/components/ui/charts/heat-legend'
import { HeatMatrix } from '@/components/ui/charts/heat-matrix'
import { Segmented } from '@/components/ui/controls/segmented'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import type { Metrics } from '@/lib/contracts/metrics'
import { count } from '@/lib/format/count'
import { TopConfusions } from './top-confusions'

type ConfusionCardProps = {
  metrics: Metrics
  /** “Sandbox says” */
  who: string
  selection: ReportSelection
  onSelect: (selection: ReportSelection) => void
}

const VIEWS = [
  { id: 'counts', label: 'Counts' },
  { id: 'shares', label: 'Shares' },
  { id: 'errors', label: 'Only errors' },
  { id: 'list', label: 'List' },
] as const

/** From how many tags on a list of pairs says more than a matrix. */
const LIST_FROM = 25

export function ConfusionCard({ metrics, who, selection, onSelect }: ConfusionCardProps) {
  const { params, change } = useUrlParams()
  const tags = metrics.per_tag
  const usual = tags.length < LIST_FROM ? 'counts' : 'list'
  const view = VIEWS.find(({ id }) => id === params.get('view'))?.id ?? usual
  const wrong = metrics.texts - Math.round(metrics.accuracy * metrics.texts)
  const at = (tagId: number | null) => tags.findIndex((tag) => tag.tag_id === tagId)
  const selected = { row: at(selection.actual), column: at(selection.answered) }
  return (
    <Card isClipped>
      <CardHeader
        title="Confusions"
        sub={`${count(wrong)} of ${count(metrics.texts)} wrong. Pick a ${view === 'list' ? 'pair' : 'cell'} to read its texts.`}
        actions={
          <Segmented
            label="Show confusions as"
            segments={VIEWS}
            value={view}
            onChange={(next) => change({ view: next === usual ? null : next })}
          />
        }
      />
      {view !== 'list' ? (
        <>
          <HeatMatrix
            caption={`Rows: your tag. Columns: ${who}.`}
            rowTitle="Your tag"
            columnTitle={who}
            names={tags.map(({ name }) => name)}
            counts={metrics.confusion ?? []}
            show={view}
            selected={selected.row < 0 || selected.column < 0 ? null : selected}
            onSelect={({ row, column }) =>
              onSelect({
                actual: tags[row]?.tag_id ?? null,
                answered: tags[column]?.tag_id ?? null,
              })
            }
          />
          <CardFooter>
            <HeatLegend hit="right" errors="wrong" />
            {view === 'shares' && <span>Shares of the texts with your tag</span>}
          </CardFooter>
        </>
      ) : (
        <TopConfusions metrics={metrics} who={who} selection={selection} onSelect={onSelect} />
      )}
    </Card>
  )
}
