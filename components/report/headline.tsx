import { Card } from '@/components/ui/card'
import { Delta } from '@/components/ui/delta'
import { Stat, StatRow } from '@/components/ui/stat'
import type { Metrics, Report } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { alwaysAnswering } from './confusions'

type HeadlineProps = {
  metrics: Metrics
  /** Production, when it is another version. */
  baseline: Report | undefined
}

export function Headline({ metrics, baseline }: HeadlineProps) {
  const right = Math.round(metrics.accuracy * metrics.texts)
  return (
    <Card label="In short">
      <StatRow className="grid-cols-4 max-lg:grid-cols-2">
        <Stat
          label="Accuracy"
          value={percent(metrics.accuracy)}
          unit={
            baseline && (
              <ToProduction
                difference={metrics.accuracy - baseline.accuracy}
                number={baseline.number}
              />
            )
          }
        >
          {count(right)} of {plural('text', metrics.texts)} answered exactly as tagged
        </Stat>
        <Stat
          label="Macro F1"
          value={percent(metrics.macro_f1)}
          unit={
            baseline && (
              <ToProduction
                difference={metrics.macro_f1 - baseline.macro_f1}
                number={baseline.number}
              />
            )
          }
        >
          The mean F1 of all {plural('tag', metrics.per_tag.length)}, each counting the same
        </Stat>
        <Stat label="Calibration error" value={percent(metrics.calibration_error)}>
          How far what it says it is sure of is from how often it is right
        </Stat>
        <WithoutModel metrics={metrics} />
      </StatRow>
    </Card>
  )
}

function ToProduction({ difference, number }: { difference: number; number: number }) {
  return (
    <>
      <Delta difference={difference} /> to v{number}
    </>
  )
}

/** One tag a text: what no model would reach. Several: F1 over all decisions. */
function WithoutModel({ metrics }: { metrics: Metrics }) {
  if (metrics.micro_f1 !== null) {
    return (
      <Stat label="Micro F1" value={percent(metrics.micro_f1)}>
        Over all tags of all texts together
      </Stat>
    )
  }
  const guess = alwaysAnswering(metrics)
  if (!guess) return null
  return (
    <Stat label={`Always answering ${guess.name}`} value={percent(guess.share)}>
      The accuracy one would get with no model at all
    </Stat>
  )
}
