import { alwaysAnswering } from '@/components/report/confusion/confusions'
import { atThreshold, unitOf } from '@/components/report/trust/threshold'
import { Card } from '@/components/ui/layout/card'
import { Stat, StatRow } from '@/components/ui/layout/stat'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Proof, ProvenDifference } from '@/lib/contracts/proof'
import type { Metrics, Report } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { type ProductionScore, ScoreStat } from './score-stat'

type HeadlineProps = {
  metrics: Metrics
  version: VersionKind
  /** Production, when it is another version. */
  baseline: Report | undefined
  /** Against it, on the same texts. */
  proof: Proof | null
  /** 0 to 100 */
  threshold: number
}

export function Headline({ metrics, version, baseline, proof, threshold }: HeadlineProps) {
  const { details, multi } = metrics
  const right = Math.round(metrics.accuracy * metrics.texts)
  return (
    <Card label="In short">
      <StatRow
        className={
          multi
            ? 'grid-cols-5 max-xl:grid-cols-3 max-lg:grid-cols-2'
            : 'grid-cols-headline max-lg:grid-cols-2'
        }
      >
        <ScoreStat
          label={multi ? 'All tags right' : 'Accuracy'}
          version={version}
          value={metrics.accuracy}
          interval={details?.accuracy_interval}
          production={
            baseline && against(baseline, metrics.accuracy, baseline.accuracy, proof?.accuracy)
          }
        >
          {count(right)} of {plural('text', metrics.texts)}
          {details?.near_copies ? nearCopies(details.near_copies) : null}
        </ScoreStat>
        <ScoreStat
          label="Macro F1"
          version={version}
          value={metrics.macro_f1}
          interval={details?.macro_f1_interval}
          production={
            baseline && against(baseline, metrics.macro_f1, baseline.macro_f1, proof?.macro_f1)
          }
        >
          The mean F1 of {plural('tag', metrics.per_tag.length)}, each counting the same
        </ScoreStat>
        {metrics.micro_f1 !== null && (
          <ScoreStat
            label="Micro F1"
            version={version}
            value={metrics.micro_f1}
            interval={details?.micro_f1_interval ?? undefined}
            production={
              baseline &&
              against(
                baseline,
                metrics.micro_f1,
                baseline.metrics.micro_f1 ?? undefined,
                proof?.micro_f1,
              )
            }
          >
            Over all tags of all texts together
          </ScoreStat>
        )}
        <SureStat metrics={metrics} threshold={threshold} />
        <WithoutModel metrics={metrics} />
      </StatRow>
    </Card>
  )
}

/** What a proof says of a score; of some scores it has no interval, and so proves nothing. */
type Compared = Pick<ProvenDifference, 'candidate' | 'baseline'> & Partial<ProvenDifference>

function against(
  { number }: Report,
  value: number,
  before: number | undefined,
  compared: Compared | null | undefined,
): ProductionScore {
  if (!compared) {
    return { number, value: before, difference: value - (before ?? 0), isProven: false }
  }
  const { candidate, baseline, low = 0, high = 0 } = compared
  const isProven = low > 0 || high < 0
  return { number, value: baseline, difference: candidate - baseline, isProven }
}

function SureStat({ metrics, threshold }: { metrics: Metrics; threshold: number }) {
  if (!metrics.details) {
    return (
      <Stat label="Calibration error" value={percent(metrics.calibration_error)}>
        How far what it says it is sure of is from how often it is right
      </Stat>
    )
  }
  const { answered, shareAnswered, shareRight } = atThreshold(metrics.details, threshold)
  const unit = unitOf(metrics)
  return (
    <Stat
      label={`Right when at least ${threshold}% sure`}
      value={shareRight === null ? '–' : percent(shareRight)}
      unit={`of ${plural(unit, answered, unit === 'text' ? 'texts' : 'tags given')}`}
    >
      {shareRight === null
        ? 'Too few answers are so sure to say more.'
        : `${percent(shareAnswered)} of all ${metrics.multi ? 'tags given' : 'texts'}. Leave the rest to a person.`}
    </Stat>
  )
}

/** What is reached with no model at all. */
function WithoutModel({ metrics }: { metrics: Metrics }) {
  const baselines = metrics.details?.baselines
  if (!baselines) {
    const guess = metrics.multi ? null : alwaysAnswering(metrics)
    return (
      guess && (
        <Stat label={`Always answering ${guess.name}`} value={percent(guess.share)}>
          What you would get with no model at all
        </Stat>
      )
    )
  }
  const { most_frequent: always, chance } = baselines
  const names = always.tags.map(
    (id) => metrics.per_tag.find(({ tag_id }) => tag_id === id)?.name ?? `tag ${id}`,
  )
  return (
    <Stat label={`Always answering ${names.join(' + ')}`} value={percent(always.accuracy)}>
      What you would get with no model at all; answers by chance: {percent(chance.accuracy)}
    </Stat>
  )
}

function nearCopies(texts: number): string {
  return `; ${count(texts)} ${texts === 1 ? 'differs' : 'differ'} little from another one, and ${texts === 1 ? 'is' : 'are'} held out and counted with it`
}
