import { ReliabilityChart } from '@/components/ui/charts/reliability-chart'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { Explained } from '@/components/ui/feedback/tooltip'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Details, Metrics } from '@/lib/contracts/metrics'
import { TERMS } from '@/lib/facts/terms'
import { reliabilityShown } from './reliability-shown'
import { ReliabilityTable } from './reliability-table'
import { trustSentence } from './trust'

type ReliabilityCardProps = {
  metrics: Metrics
  details: Details
  version: VersionKind
  /** Several tags: the one whose reliability is shown; null: of the likeliest tag of each text. */
  tag: number | null
  onTag: (tag: number | null) => void
}

const LIKELIEST = 'likeliest'

/** Whether what it says of its certainty comes true. */
export function ReliabilityCard({ metrics, details, version, tag, onTag }: ReliabilityCardProps) {
  const shown = reliabilityShown(metrics, details, tag)
  const { bins, error, sub, caption, name, unit } = shown
  const sentence = trustSentence(bins, name)
  const have = name === undefined ? 'right' : 'has it'
  const measured = details.tag_reliability ?? []
  return (
    <Card label="Reliability">
      <CardHeader
        title="Can you trust “80% sure”?"
        sub={sub}
        actions={
          measured.length > 0 && (
            <FilterSelect
              label="Tag"
              options={[
                { id: LIKELIEST, label: 'The likeliest' },
                ...metrics.per_tag.map((one) => ({ id: String(one.tag_id), label: one.name })),
              ]}
              value={name === undefined ? LIKELIEST : String(tag)}
              isActive={name !== undefined}
              onChange={(id) => onTag(id === LIKELIEST ? null : Number(id))}
            />
          )
        }
      />
      <CardBody>
        <ReliabilityChart
          label={`${caption}. ${sentence ?? ''}`}
          version={version}
          points={bins}
          tenths={shown.tenths}
        />
        <p className="mt-2 text-small text-ink-2">
          {sentence && `${sentence} `}On average “sure” and “{have}” differ by{' '}
          <Explained meaning={TERMS.calibration_error}>{error}</Explained>, {unit}.
        </p>
        <ReliabilityTable
          caption={caption}
          right={name === undefined ? 'Right' : 'Have it'}
          bins={bins}
        />
        {metrics.multi && !details.tag_reliability && (
          <p className="mt-1 text-small text-ink-3">
            This version is from before reliability was measured tag by tag: train again to see it.
          </p>
        )}
      </CardBody>
    </Card>
  )
}
