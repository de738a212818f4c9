import { TextButton } from '@/components/ui/controls/text-button'
import { TextLink } from '@/components/ui/controls/text-link'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import type { Report } from '@/lib/contracts/version'
import { plural } from '@/lib/format/plural'
import { useMayDo } from '@/lib/queries/use-may-do'
import { type Advice, type AdviceTarget, adviceOf } from './advice'
import type { ReportSelection } from './report-selection'

type AdviceCardProps = {
  model: Model
  report: Report
  onSelect: (selection: ReportSelection) => void
}

/** What would help most; every line leads to its texts. */
export function AdviceCard({ model, report, onSelect }: AdviceCardProps) {
  const mayEdit = useMayDo('editor')
  const lines = adviceOf(report)
  if (lines.length === 0) return null
  return (
    <Card label="What would help" isClipped>
      <CardHeader
        title="What would help"
        sub={`From the answers to ${plural('tagged text', report.metrics.texts)}`}
      />
      <ul className="border-t border-line">
        {lines.map((line) => (
          <li
            key={line.key}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0"
          >
            <span className="min-w-0 flex-1 max-sm:basis-full">
              {line.parts.map((part, position) =>
                // Names stand at odd places.
                position % 2 === 1 ? (
                  <b key={part} className="wrap-anywhere">
                    {part}
                  </b>
                ) : (
                  part
                ),
              )}
            </span>
            {line.links.map(
              (link) =>
                (mayEdit || link.target.kind !== 'merge') && (
                  <AdviceLink
                    key={link.target.kind}
                    modelId={model.id}
                    report={report}
                    link={link}
                    onSelect={onSelect}
                  />
                ),
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

type AdviceLinkProps = {
  modelId: string
  report: Report
  link: Advice['links'][number]
  onSelect: (selection: ReportSelection) => void
}

function AdviceLink({ modelId, report, link: { label, target }, onSelect }: AdviceLinkProps) {
  if (target.kind === 'texts') {
    const show = () => {
      onSelect(target.selection)
      document.getElementById('report-texts')?.scrollIntoView({ block: 'center' })
    }
    return (
      // It may name a tag.
      <TextButton onPress={show} className="max-w-full truncate print:hidden">
        {label}
      </TextButton>
    )
  }
  return (
    <TextLink href={addressOf(target, modelId, report)} className="print:hidden">
      {label}
    </TextLink>
  )
}

function addressOf(
  target: Exclude<AdviceTarget, { kind: 'texts' }>,
  modelId: string,
  { number }: Report,
): string {
  switch (target.kind) {
    case 'tag':
      return modelPage(modelId, 'data', { tag: target.tagId })
    case 'suspicious':
      return modelPage(modelId, 'report/suspicious', { version: number })
    case 'merge':
      return modelPage(modelId, 'settings/tags', { merge: target.tagId, into: target.into })
  }
}
