import { useQuery } from '@tanstack/react-query'
import type { Model } from '@/lib/contracts/model'
import type { Report } from '@/lib/contracts/version'
import { reportQuery } from '@/lib/queries/versions'
import { ConfusionCard } from './confusion-card'
import { Headline } from './headline'
import { isProductionOnly } from './is-production-only'
import { PromisesCard } from './promises-card'
import { ReportNotes } from './report-notes'
import type { ReportSelection } from './report-selection'
import { TagScores } from './tag-scores'
import { TextsCard } from './texts-card'

type ReportBodyProps = {
  model: Model
  report: Report
  selection: ReportSelection
  onSelect: (selection: ReportSelection) => void
}

export function ReportBody({ model, report, selection, onSelect }: ReportBodyProps) {
  const { metrics } = report
  const production = model.langur.production
  const baselineNumber = production?.version === report.number ? undefined : production?.version
  const { data: baseline } = useQuery({
    ...reportQuery(model.id, baselineNumber ?? 0),
    enabled: baselineNumber !== undefined,
  })
  const texts = (
    <TextsCard
      key={`${selection.actual} ${selection.answered}`}
      model={model}
      report={report}
      selection={selection}
      onSelect={onSelect}
      isBesideMatrix={metrics.confusion !== null}
    />
  )
  return (
    <div className="flex flex-col gap-4">
      <ReportNotes report={report} />
      <Headline metrics={metrics} baseline={baseline} />
      <TagScores
        scores={metrics.per_tag}
        version={isProductionOnly(model, report.number) ? 'production' : 'sandbox'}
        baseline={baseline}
        selected={selection.answered === null ? selection.actual : null}
        onSelect={(actual) => onSelect({ actual, answered: null })}
      />
      {metrics.confusion ? (
        <div className="grid grid-cols-report-matrix gap-4 max-xl:grid-cols-report-matrix-m max-lg:grid-cols-1">
          <ConfusionCard metrics={metrics} selection={selection} onSelect={onSelect} />
          <div className="relative min-h-110 max-lg:min-h-0">{texts}</div>
        </div>
      ) : (
        texts
      )}
      <PromisesCard model={model} />
    </div>
  )
}
