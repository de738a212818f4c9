import { useQuery } from '@tanstack/react-query'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import type { Model } from '@/lib/contracts/model'
import type { Report } from '@/lib/contracts/version'
import { comparedNumber } from '@/lib/facts/brought'
import { reportQuery } from '@/lib/queries/versions'
import { AdviceCard } from './advice-card'
import { AgreementCard } from './agreement-card'
import { MistakesSection } from './confusion/mistakes-section'
import { CurveCard } from './curve/curve-card'
import { isProductionOnly } from './is-production-only'
import { PromisesCard } from './promises-card'
import { ReportNotes } from './report-notes'
import type { ReportSelection } from './report-selection'
import { Headline } from './scores/headline'
import { TagsSection } from './scores/tags-section'
import { CheckNote } from './trust/check-note'
import { ReliabilityCard } from './trust/reliability-card'
import { readThreshold, USUAL_THRESHOLD } from './trust/threshold'
import { ThresholdCard } from './trust/threshold-card'
import { useProofOf } from './use-proof-of'

type ReportBodyProps = {
  model: Model
  report: Report
  selection: ReportSelection
  onSelect: (selection: ReportSelection) => void
}

export function ReportBody({ model, report, selection, onSelect }: ReportBodyProps) {
  const { metrics } = report
  const { details } = metrics
  const { params, change } = useUrlParams()
  const threshold = readThreshold(params.get('sure'))
  const against = comparedNumber(model.langur.production)
  const baselineNumber = against === report.number ? undefined : against
  const { data: baseline } = useQuery({
    ...reportQuery(model.id, baselineNumber ?? 0),
    enabled: baselineNumber !== undefined,
  })
  const proof = useProofOf(model, report.number)
  const version = isProductionOnly(model, report.number) ? 'production' : 'sandbox'
  return (
    <div className="flex flex-col gap-4">
      <ReportNotes model={model} report={report} />
      <Headline
        metrics={metrics}
        version={version}
        baseline={baseline}
        proof={proof}
        threshold={threshold}
      />
      <CheckNote modelId={model.id} version={report.number} threshold={threshold} />
      <AdviceCard model={model} report={report} onSelect={onSelect} />
      <TagsSection
        model={model}
        report={report}
        version={version}
        baseline={baseline}
        proof={proof}
        selection={selection}
        onSelect={onSelect}
      />
      <MistakesSection model={model} report={report} selection={selection} onSelect={onSelect} />
      {details && (
        <div className="grid grid-cols-2 gap-4 max-lg:grid-cols-1">
          <ThresholdCard
            model={model}
            report={report}
            details={details}
            version={version}
            threshold={threshold}
            onThreshold={(next) =>
              change({ sure: next === USUAL_THRESHOLD ? null : next }, { isTyping: true })
            }
            tag={wholeNumber(params.get('of'))}
            onTag={(of) => change({ of })}
          />
          <ReliabilityCard
            metrics={metrics}
            details={details}
            version={version}
            tag={wholeNumber(params.get('trust'))}
            onTag={(trust) => change({ trust })}
          />
        </div>
      )}
      <CurveCard model={model} report={report} version={version} baseline={baseline} />
      <AgreementCard model={model} />
      <PromisesCard model={model} />
    </div>
  )
}
