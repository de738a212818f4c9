import 'server-only'
import { at, idOf } from '@/lib/at'
import type { Details, Metrics, Suspicious, TagScore } from '@/lib/contracts/metrics'
import type { ReliabilityBin } from '@/lib/engine/evaluation/calibration/reliability'
import type { Baseline } from '@/lib/engine/evaluation/metrics/baselines'
import type { Interval } from '@/lib/engine/evaluation/metrics/intervals'
import type { Metrics as Measured, TagMetrics } from '@/lib/engine/evaluation/metrics/metrics'
import { flatteryOf } from '@/lib/engine/evaluation/near-copies/flattery'
import type { Suspicion } from '@/lib/engine/evaluation/suspicious/suspicious'
import type { Learnt } from '@/lib/training/learn/learn'
import type { Snapshot } from '@/lib/training/read/read-snapshot'
import { tagsInOneFold } from './tags-in-one-fold'

/** What was measured, in the words of the contract. */
export function describeMetrics(snapshot: Snapshot, learnt: Learnt): Metrics {
  const { metrics, details, folds } = learnt
  const measured: Measured = metrics
  const { f1: intervals } = details.intervals
  const isInOneFold = tagsInOneFold(snapshot)
  return {
    texts: measured.texts,
    folds,
    multi: snapshot.strategy === 'multi',
    accuracy: measured.accuracy,
    macro_f1: measured.macroF1,
    micro_f1: measured.microF1,
    calibration_error: measured.calibrationError,
    per_tag: snapshot.tags.flatMap((tag, index) => {
      const score = measured.perTag[index]
      const is_scored = isInOneFold[index] !== true
      const interval = is_scored ? (intervals[index] ?? null) : null
      return score ? [{ ...describeTag(tag, score, interval), is_scored }] : []
    }),
    confusion: measured.confusion?.map((row) => [...row]) ?? null,
    ...(measured.noTag && { no_tag: measured.noTag }),
    left_out: snapshot.leftOut,
    details: describeDetails(snapshot, learnt),
    suspicious: describeSuspicious(snapshot, details.suspicions),
  }
}

function describeTag(
  { id, name }: { id: number; name: string },
  score: TagMetrics,
  interval: Interval | null,
): TagScore {
  const { precision, recall, f1, support, answered } = score
  const f1_interval = interval && rounded(interval)
  return { tag_id: id, name, precision, recall, f1, support, answered, f1_interval }
}

function describeDetails(
  { tags, tagRows, strategy, nearCopies, groups, ownFolds }: Snapshot,
  { details, answers }: Learnt,
): Details {
  const { intervals, baselines, thresholds } = details
  const tagId = (tag: number | null) => (tag === null ? null : idOf(tags, tag))
  const { tags: always, ...mostFrequent } = baselines.mostFrequent
  return {
    groups: details.groups,
    near_copies: nearCopies,
    near_copy_flattery: flatteryOf({ tags: tagRows, strategy, groups, ownFolds }, answers),
    accuracy_interval: rounded(intervals.accuracy),
    macro_f1_interval: rounded(intervals.macroF1),
    micro_f1_interval: strategy === 'multi' ? rounded(intervals.microF1) : null,
    baselines: {
      most_frequent: {
        ...describeBaseline(mostFrequent),
        tags: always.map((tag) => idOf(tags, tag)),
      },
      chance: describeBaseline(baselines.chance),
    },
    reliability: details.reliability.map(({ interval, ...bin }) => ({
      ...bin,
      interval: rounded(interval),
    })),
    tag_reliability:
      details.tagReliability?.map(({ calibrationError, bins }, index) => ({
        tag_id: idOf(tags, index),
        calibration_error: calibrationError,
        bins: bins.map(describeTenth),
      })) ?? null,
    thresholds: {
      answered: Array.from(thresholds.answered),
      right: Array.from(thresholds.right),
    },
    mixed_up:
      details.mixedUp?.map(({ missed, added, texts }) => ({
        missed: tagId(missed),
        added: tagId(added),
        texts,
      })) ?? null,
  }
}

/** Of hundreds of tags: as short as it can be said. */
function describeTenth({ texts, from, to, confidence, right, interval }: ReliabilityBin) {
  return {
    texts,
    from: thousandths(from),
    to: thousandths(to),
    confidence: thousandths(confidence),
    right: thousandths(right),
    interval: rounded(interval),
  }
}

function describeBaseline({ accuracy, macroF1, microF1 }: Baseline) {
  return { accuracy, macro_f1: macroF1, micro_f1: microF1 }
}

function describeSuspicious(
  { sampleIds, tags }: Snapshot,
  suspicions: readonly Suspicion[],
): Suspicious {
  return {
    ids: suspicions.map(({ text }) => at(sampleIds, text)),
    suggested: suspicions.map(({ suggested }) => suggested.map((tag) => idOf(tags, tag))),
    confidences: suspicions.map(({ confidence }) => millionths(confidence)),
    own: suspicions.map(({ own }) => millionths(own)),
  }
}

/** Outwards, so that the score stays inside. */
function rounded([low, high]: Interval): [number, number] {
  return [Math.floor(low * 1_000) / 1_000, Math.ceil(high * 1_000) / 1_000]
}

/** More digits than that would be chance. */
function thousandths(share: number): number {
  return Math.round(share * 1_000) / 1_000
}

/** As exact as the answers of the version, beside which it stands: to a whole percent both round alike. */
function millionths(share: number): number {
  return Math.round(share * 1e6) / 1e6
}
