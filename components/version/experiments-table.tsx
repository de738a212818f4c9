import { HeadCell } from '@/components/ui/head-cell'
import { AxisLabels } from '@/components/ui/interval-bar'
import { Table, TableHead } from '@/components/ui/table'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Settings } from '@/lib/contracts/settings'
import { wholePercent } from '@/lib/format/percent'
import type { Experiment, ExperimentOrder } from './experiment'
import { ExperimentRow } from './experiment-row'
import { scoreAxis } from './score-axis'

type ExperimentsTableProps = {
  modelId: string
  experiments: readonly Experiment[]
  order: ExperimentOrder
  onOrder: (order: ExperimentOrder) => void
  sandboxNumber: number | undefined
  production: Deployment | null
  current: Settings
}

export function ExperimentsTable({
  experiments,
  order,
  onOrder,
  production,
  ...shared
}: ExperimentsTableProps) {
  const scores = experiments.map(({ version }) => version.macro_f1)
  const { axis, ticks } = scoreAxis(production ? [...scores, production.macro_f1] : scores)
  const sort = (by: ExperimentOrder) => ({
    sort: order === by ? ('descending' as const) : null,
    onSort: () => onOrder(order === by ? 'newest' : by),
  })
  return (
    <Table label="Experiments" rows="lg" isStacked>
      <TableHead>
        <HeadCell>Run</HeadCell>
        <HeadCell>Changed against the run before</HeadCell>
        <HeadCell isNumeric className="sm:max-xl:hidden" {...sort('accuracy')}>
          Accuracy
        </HeadCell>
        <HeadCell isNumeric {...sort('macro_f1')}>
          Macro F1
        </HeadCell>
        <HeadCell hideBelow="sm">
          <span className="sr-only">Macro F1 on an axis</span>
          <AxisLabels axis={axis} ticks={ticks.map((at) => ({ at, label: wholePercent(at) }))} />
        </HeadCell>
        {production && (
          <HeadCell isNumeric>
            <abbr title="Difference in macro F1 to the production version" className="no-underline">
              Δ production
            </abbr>
          </HeadCell>
        )}
        <HeadCell isHidden>Actions</HeadCell>
      </TableHead>
      <tbody>
        {experiments.map((experiment) => (
          <ExperimentRow
            key={experiment.version.number}
            experiment={experiment}
            production={production}
            axis={axis}
            {...shared}
          />
        ))}
      </tbody>
    </Table>
  )
}
