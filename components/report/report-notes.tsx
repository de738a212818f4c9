import { Note } from '@/components/ui/feedback/note'
import type { Model } from '@/lib/contracts/model'
import type { Report } from '@/lib/contracts/version'
import { strategyQuestion } from '@/lib/facts/strategy-question'
import { plural } from '@/lib/format/plural'

type ReportNotesProps = { model: Model; report: Report }

/** What was not part of the version, in words, but for what the page asks above. */
export function ReportNotes({ model, report }: ReportNotesProps) {
  const { metrics } = report
  const asksOfSeveral = strategyQuestion(model) !== null
  const warnings = report.warnings.filter(
    (warning) => !(asksOfSeveral && warning.includes('several tags')),
  )
  const { left_out: leftOut } = metrics
  const named = leftOut.filter(({ name }) => !warnings.some((warning) => warning.includes(name)))
  if (warnings.length === 0 && named.length === 0) return null
  return (
    <Note>
      <ul className="flex flex-col gap-1">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
        {named.map(({ tag_id, name, texts }) => (
          <li key={tag_id}>
            <b>{name}</b> is left out of this version: it has {plural('text', texts)} only, and two
            are needed.
          </li>
        ))}
      </ul>
    </Note>
  )
}
