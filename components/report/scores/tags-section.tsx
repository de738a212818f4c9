import { KeywordsCard } from '@/components/report/keywords-card'
import type { ReportSelection } from '@/components/report/report-selection'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'
import type { Proof } from '@/lib/contracts/proof'
import type { Report } from '@/lib/contracts/version'
import { sortScores, WEAKEST_FIRST } from './score-order'
import { TagScores } from './tag-scores'

type TagsSectionProps = {
  model: Model
  report: Report
  version: VersionKind
  baseline: Report | undefined
  proof: Proof | null
  selection: ReportSelection
  onSelect: (selection: ReportSelection) => void
}

/** The tags one by one, and the words of the chosen one; without a choice of the weakest. */
export function TagsSection({
  model,
  report,
  version,
  baseline,
  proof,
  selection,
  onSelect,
}: TagsSectionProps) {
  const { per_tag: scores, no_tag: noTag } = report.metrics
  const select = (actual: number) => onSelect({ actual, answered: null })
  const tagId =
    selection.actual ?? selection.answered ?? sortScores(scores, WEAKEST_FIRST)[0]?.tag_id
  return (
    <div className="grid grid-cols-report-tags gap-4 max-xl:grid-cols-report-tags-m max-lg:grid-cols-1">
      <TagScores
        scores={scores}
        noTag={noTag}
        version={version}
        baseline={baseline}
        proof={proof}
        selected={selection.answered === null ? selection.actual : null}
        onSelect={select}
      />
      {tagId !== undefined && (
        <KeywordsCard
          modelId={model.id}
          report={report}
          version={version}
          tagId={tagId}
          onTag={select}
        />
      )}
    </div>
  )
}
