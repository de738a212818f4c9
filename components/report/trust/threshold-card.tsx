'use client'

import { useQuery } from '@tanstack/react-query'
import { ThresholdChart } from '@/components/ui/charts/threshold-chart'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { Slider } from '@/components/ui/controls/slider'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Details, Thresholds } from '@/lib/contracts/metrics'
import type { Model } from '@/lib/contracts/model'
import type { Report } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { tagThresholdsQuery } from '@/lib/queries/versions'
import { PriceFields } from './price-fields'
import { SetMinimum } from './set-minimum'
import { atThreshold } from './threshold'
import { thresholdSentence } from './threshold-sentence'

type ThresholdCardProps = {
  model: Model
  report: Report
  details: Details
  version: VersionKind
  /** 0 to 100 */
  threshold: number
  onThreshold: (threshold: number) => void
  /** Whose answers are looked at; null: all. */
  tag: number | null
  onTag: (tag: number | null) => void
}

const TICKS = [
  { at: 0, label: 'any' },
  { at: 50, label: '50%' },
  { at: 99, label: '99%' },
]

const ALL = 'all'

/** What happens when a person answers whatever the model is not sure of, and the minimum confidence that makes it so. */
export function ThresholdCard({ tag, onTag, ...props }: ThresholdCardProps) {
  const { model, report, details } = props
  const { tags, metrics, number } = report
  const chosen = tags.find(({ id }) => id === tag)
  const query = useQuery({
    ...tagThresholdsQuery(model.id, number, chosen?.id ?? 0),
    enabled: chosen !== undefined,
  })
  const things = metrics.multi ? 'tags given to tagged texts' : answersOf(metrics)
  const all = count(details.thresholds.answered[0] ?? 0)
  return (
    <Card label="How sure must it be?">
      <CardHeader
        title="How sure must it be?"
        sub={`Measured on ${all} ${things}`}
        actions={
          <FilterSelect
            label="Tag"
            options={[
              { id: ALL, label: 'All tags' },
              ...tags.map(({ id, name }) => ({ id: String(id), label: name })),
            ]}
            value={chosen ? String(chosen.id) : ALL}
            isActive={chosen !== undefined}
            onChange={(id) => onTag(id === ALL ? null : Number(id))}
          />
        }
      />
      <CardBody>
        {chosen ? (
          <QueryView query={query} what="the answers with this tag">
            {(thresholds) => <Explorer {...props} tag={chosen} thresholds={thresholds} />}
          </QueryView>
        ) : (
          <Explorer {...props} tag={null} thresholds={details.thresholds} />
        )}
      </CardBody>
    </Card>
  )
}

/** Each tagged text has an answer, unless it can be answered with no tag. */
function answersOf({ no_tag: noTag }: Report['metrics']): string {
  return noTag ? 'answers with a tag' : 'tagged texts'
}

type ExplorerProps = Pick<
  ThresholdCardProps,
  'model' | 'report' | 'version' | 'threshold' | 'onThreshold'
> & { tag: { id: number; name: string } | null; thresholds: Thresholds }

function Explorer({
  model,
  report,
  version,
  threshold,
  onThreshold,
  tag,
  thresholds,
}: ExplorerProps) {
  const at = thresholds.answered.map((_, step) => atThreshold(thresholds, step))
  const now = at[threshold] ?? atThreshold(thresholds, threshold)
  const sentence = thresholdSentence(now, threshold, {
    isMulti: report.metrics.multi,
    canBeNone: report.metrics.no_tag !== undefined,
    tag: tag?.name ?? null,
  })
  return (
    <div className="flex flex-col gap-3">
      <ThresholdChart
        label={sentence}
        version={version}
        answered={at.map(({ shareAnswered }) => shareAnswered)}
        right={at.map(({ shareRight }) => shareRight)}
        threshold={threshold}
      />
      <Slider
        label="Least certainty of an answer"
        value={threshold}
        min={0}
        max={99}
        step={1}
        onChange={onThreshold}
        ticks={TICKS}
        valueText={`${threshold}%`}
      />
      <p className="text-small text-ink-2" aria-live="polite">
        {sentence}
      </p>
      <PriceFields thresholds={thresholds} threshold={threshold} onThreshold={onThreshold} />
      <SetMinimum model={model} report={report} tag={tag?.id ?? null} threshold={threshold} />
    </div>
  )
}
