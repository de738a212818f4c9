import { atThreshold, unitOf } from '@/components/report/trust/threshold'
import { Explained } from '@/components/ui/feedback/tooltip'
import { Card } from '@/components/ui/layout/card'
import { Stat, StatRow } from '@/components/ui/layout/stat'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Metrics } from '@/lib/contracts/metrics'
import type { Proof, ProvenDifference } from '@/lib/contracts/proof'
import type { Report } from '@/lib/contracts/version'
import { alwaysAnswering } from '@/lib/facts/confusions'
import { TERMS } from '@/lib/facts/terms'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { shownBeside } from '@/lib/format/shown-difference'
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
          label={multi ? 'Texts with all tags right' : 'Accuracy'}
          meaning={TERMS.accuracy}
          version={version}
          value={metrics.accuracy}
          interval={details?.accuracy_interval}
          production={
            baseline &&
            against(
              metrics,
              baseline,
              [metrics.accuracy, baseline.accuracy],
              proof,
              proof?.accuracy,
            )
          }
        >
          {count(right)} of {plural('text', metrics.texts)}
          {details?.near_copies
            ? nearCopies(details.near_copies, details.near_copy_flattery)
            : null}
        </ScoreStat>
        <ScoreStat
          label="Macro F1"
          meaning={TERMS.macro_f1}
          version={version}
          value={metrics.macro_f1}
          interval={details?.macro_f1_interval}
          production={
            baseline &&
            against(
              metrics,
              baseline,
              [metrics.macro_f1, baseline.macro_f1],
              proof,
              proof?.macro_f1,
            )
          }
        >
          The mean F1 of {plural('tag', metrics.per_tag.length)}, each counting the same
        </ScoreStat>
        {metrics.micro_f1 !== null && (
          <ScoreStat
            label="Micro F1"
            meaning={TERMS.micro_f1}
            version={version}
            value={metrics.micro_f1}
            interval={details?.micro_f1_interval ?? undefined}
            production={
              baseline &&
              against(
                metrics,
                baseline,
                [metrics.micro_f1, baseline.metrics.micro_f1 ?? undefined],
                proof,
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

/** By the proof, on the same texts; else by both reports, if they were measured on as many texts. */
function against(
  metrics: Metrics,
  { number, texts }: Report,
  [value, before]: [own: number, before: number | undefined],
  proof: Proof | null,
  compared: Compared | null | undefined,
): ProductionScore {
  const beside = {
    candidate: value,
    baseline: before ?? value,
    isSameTexts: metrics.texts === texts,
  }
  const measured = proof && compared ? { ...compared, texts: proof.texts } : null
  const { low = 0, high = 0 } = compared ?? {}
  return {
    number,
    value: compared?.baseline ?? before,
    shown: shownBeside(beside, measured),
    isProven: low > 0 || high < 0,
  }
}

function SureStat({ metrics, threshold }: { metrics: Metrics; threshold: number }) {
  if (!metrics.details) {
    return (
      <Stat
        label={<Explained meaning={TERMS.calibration_error}>Calibration error</Explained>}
        value={percent(metrics.calibration_error)}
      >
        How far what it says it is sure of is from how often it is right
      </Stat>
    )
  }
  const { answered, shareAnswered, shareRight } = atThreshold(metrics.details.thresholds, threshold)
  const unit = unitOf(metrics)
  return (
    <Stat
      label={`Right when at least ${threshold}% sure`}
      value={shareRight === null ? '–' : percent(shareRight)}
      unit={`of ${plural(unit, answered, unit === 'text' ? 'texts' : 'tags given')}`}
    >
      {shareRight === null
        ? 'Too few answers are so sure to say more.'
        : `Measured on tagged texts: it is that sure of ${percent(shareAnswered)} of ${allOf(metrics)}; leave the others to people.`}
    </Stat>
  )
}

/** What a threshold decides about. */
function allOf({ multi, no_tag: noTag }: Metrics): string {
  if (multi) return 'all tags given'
  return noTag ? 'its answers with a tag' : 'them'
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

function nearCopies(texts: number, flattery = 0): string {
  const [differ, is] = texts === 1 ? ['differs', 'is'] : ['differ', 'are']
  const apart =
    points(flattery) >= LEAST_FLATTERY
      ? `: apart from it, answers read off a copy would have flattered by about ${points(flattery)} points`
      : ''
  return `; ${count(texts)} ${differ} little from another one, and ${is} held out and counted with it${apart}`
}

/** Less is not worth a sentence. */
const LEAST_FLATTERY = 0.1
const points = (share: number) => Math.round(share * 1_000) / 10
