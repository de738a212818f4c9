'use client'

import { ThresholdChart } from '@/components/ui/charts/threshold-chart'
import { Slider } from '@/components/ui/controls/slider'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Details, Metrics } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { atThreshold } from './threshold'

type ThresholdCardProps = {
  metrics: Metrics
  details: Details
  version: VersionKind
  /** 0 to 100 */
  threshold: number
  onThreshold: (threshold: number) => void
}

const TICKS = [
  { at: 0, label: 'any' },
  { at: 50, label: '50%' },
  { at: 99, label: '99%' },
]

/** What happens when a person answers whatever the model is not sure of. */
export function ThresholdCard({
  metrics,
  details,
  version,
  threshold,
  onThreshold,
}: ThresholdCardProps) {
  const at = details.thresholds.answered.map((_, step) => atThreshold(details, step))
  const now = at[threshold] ?? atThreshold(details, threshold)
  const things = metrics.multi ? 'tags given to tagged texts' : 'tagged texts'
  const all = count(now.answered + now.left)
  const sentence = [
    `At least ${threshold}% sure: ${count(now.answered)} of ${all} ${metrics.multi ? 'tags of tagged texts are given' : 'tagged texts are answered'} (${percent(now.shareAnswered)}),`,
    now.shareRight === null
      ? 'too few to say how many of them rightly.'
      : `${count(now.right)} of them rightly (${percent(now.shareRight)}).`,
    metrics.multi
      ? `${count(now.left)} tags are not given.`
      : `${count(now.left)} ${now.left === 1 ? 'is' : 'are'} left to people.`,
  ].join(' ')
  return (
    <Card>
      <CardHeader title="How sure must it be?" sub={`Measured on ${all} ${things}`} />
      <CardBody className="flex flex-col gap-3">
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
      </CardBody>
    </Card>
  )
}
