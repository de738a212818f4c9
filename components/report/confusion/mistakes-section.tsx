import type { ReportSelection } from '@/components/report/report-selection'
import { TagDecisions } from '@/components/report/texts/tag-decisions'
import { TextsCard } from '@/components/report/texts/texts-card'
import { cx } from '@/components/ui/layout/cx'
import type { Model } from '@/lib/contracts/model'
import type { Report } from '@/lib/contracts/version'
import { whoSays } from '@/lib/facts/who-says'
import { ConfusionCard } from './confusion-card'
import { MixUpsCard } from './mix-ups-card'

type MistakesSectionProps = {
  model: Model
  report: Report
  selection: ReportSelection
  onSelect: (selection: ReportSelection) => void
}

/** A matrix of so few tags is lower than a list of mistakes that is worth reading. */
const SMALL_MATRIX = 4

/** Where it is wrong, and the texts behind each number. */
export function MistakesSection({ model, report, selection, onSelect }: MistakesSectionProps) {
  const { metrics } = report
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
  if (metrics.confusion) {
    const isSmall = metrics.per_tag.length <= SMALL_MATRIX
    return (
      <div className="grid grid-cols-report-matrix gap-4 max-xl:grid-cols-report-matrix-m max-lg:grid-cols-1 print:grid-cols-1">
        <ConfusionCard
          metrics={metrics}
          who={whoSays(model.langur, report.number)}
          selection={selection}
          onSelect={onSelect}
        />
        <div
          id="report-texts"
          className={cx('relative max-lg:min-h-0', isSmall ? 'min-h-80' : 'min-h-110')}
        >
          {texts}
        </div>
      </div>
    )
  }
  return (
    <>
      <div className="grid grid-cols-2 gap-4 max-lg:grid-cols-1">
        <TagDecisions metrics={metrics} selection={selection} onSelect={onSelect} />
        {metrics.details?.mixed_up && (
          <MixUpsCard metrics={metrics} selection={selection} onSelect={onSelect} />
        )}
      </div>
      <div id="report-texts">{texts}</div>
    </>
  )
}
