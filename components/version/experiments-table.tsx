import { AxisLabels } from '@/components/ui/charts/interval-bar'
import { Explained } from '@/components/ui/feedback/tooltip'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Table, TableHead } from '@/components/ui/layout/table'
import { measuredOf } from '@/lib/facts/brought'
import { TERMS } from '@/lib/facts/terms'
import { wholePercent } from '@/lib/format/percent'
import type { Experiment, ExperimentOrder } from './experiment'
import type { ExperimentFacts } from './experiment-facts'
import { AT_MID, AT_SNUG, ExperimentRow } from './experiment-row'
import { scoreAxis } from './score-axis'

type ExperimentsTableProps = {
  experiments: readonly Experiment[]
  order: ExperimentOrder
  onOrder: (order: ExperimentOrder) => void
  facts: ExperimentFacts
  /** Numbers of the versions that are chosen to be compared. */
  chosen: readonly number[]
  onChoose: (number: number) => void
}

export function ExperimentsTable({
  experiments,
  order,
  onOrder,
  facts,
  chosen,
  onChoose,
}: ExperimentsTableProps) {
  const { production } = facts
  if (experiments.length === 0) {
    return <p className="px-4 py-6 text-ink-3">None of those that are loaded is so.</p>
  }
  const measured = production && measuredOf(production)
  const scores = experiments.flatMap(({ version }) => [
    version.macro_f1,
    ...(version.intervals?.macro_f1 ?? []),
  ])
  const { axis, ticks } = scoreAxis(measured ? [...scores, measured.macro_f1] : scores)
  const sort = (by: ExperimentOrder) => ({
    sort: order === by ? ('descending' as const) : null,
    onSort: () => onOrder(order === by ? 'newest' : by),
  })
  return (
    <Table label="Experiments" rows="lg" isStacked isFixed>
      <TableHead>
        <HeadCell className="w-38">Version</HeadCell>
        <HeadCell>What changed</HeadCell>
        <HeadCell isNumeric className={`w-22 ${AT_MID}`} {...sort('accuracy')}>
          Accuracy
        </HeadCell>
        <HeadCell isNumeric className="w-22" {...sort('macro_f1')}>
          Macro F1
        </HeadCell>
        <HeadCell hideBelow="sm" className={`w-40 ${AT_SNUG}`}>
          <span className="sr-only">Macro F1 on an axis</span>
          <AxisLabels axis={axis} ticks={ticks.map((at) => ({ at, label: wholePercent(at) }))} />
        </HeadCell>
        {production && (
          <HeadCell isNumeric className="w-38">
            <Explained meaning={TERMS.difference}>Δ production</Explained>
          </HeadCell>
        )}
        <HeadCell isHidden className="w-13">
          Actions
        </HeadCell>
      </TableHead>
      <tbody>
        {experiments.map((experiment) => (
          <ExperimentRow
            key={experiment.version.number}
            experiment={experiment}
            facts={facts}
            axis={axis}
            isChosen={chosen.includes(experiment.version.number)}
            onChoose={() => onChoose(experiment.version.number)}
          />
        ))}
      </tbody>
    </Table>
  )
}
