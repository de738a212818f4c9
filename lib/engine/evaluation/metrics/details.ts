import type { Calibration } from '@/lib/engine/calibration'
import type { Answers } from '@/lib/engine/evaluation/answers'
import {
  type ReliabilityBin,
  reliabilityBins,
} from '@/lib/engine/evaluation/calibration/reliability'
import {
  type TagReliability,
  tagReliability,
} from '@/lib/engine/evaluation/calibration/tag-reliability'
import {
  type ThresholdCurve,
  thresholdCurve,
} from '@/lib/engine/evaluation/calibration/threshold-curve'
import { groupProfiles } from '@/lib/engine/evaluation/folds/group-profiles'
import { type Suspicion, suspicions } from '@/lib/engine/evaluation/suspicious/suspicious'
import { hasTag } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'
import { type Baselines, baselinesOf } from './baselines'
import { bootstrapIntervals, type Intervals } from './intervals'
import { actualTags } from './metrics'
import { type MixUp, mixedUp } from './mixed-up'

/** What a report says beyond the scores: how far they can be trusted, and where to look. */
export type Details = {
  /** Different texts: copies count once. */
  readonly groups: number
  readonly intervals: Intervals
  readonly baselines: Baselines
  /** Of the likeliest tag of each text. */
  readonly reliability: readonly ReliabilityBin[]
  /** Multi-tag only: of every tag. With one tag a text, answers are a choice between all, and `reliability` says it. */
  readonly tagReliability: readonly TagReliability[] | null
  /** Of all tags that were answered; single-tag that is one for each text, or none. */
  readonly thresholds: ThresholdCurve
  /** Multi-tag only. */
  readonly mixedUp: readonly MixUp[] | null
  readonly suspicions: readonly Suspicion[]
}

/** All of it but the suspicions; `margins` (texts × tags) are out-of-fold. */
export function detailsOf(
  set: TrainingSet,
  margins: Float32Array,
  withoutFold: readonly Calibration[],
  answers: Answers,
): Omit<Details, 'suspicions'> {
  const { tags, tagCount, strategy } = set
  const isMulti = strategy === 'multi'
  const actual = isMulti ? tags : actualTags(tags, answers)
  const profiles = groupProfiles(actual, answers, set.groups ?? [...set.folds.keys()])
  const isTopRight = answers.topTags.map((tag, text) => Number(hasTag(tags, text, tag)))
  return {
    groups: profiles.groupCount,
    intervals: bootstrapIntervals(profiles, tagCount),
    baselines: baselinesOf(tags, tagCount, strategy),
    reliability: reliabilityBins(answers.topConfidences, isTopRight),
    tagReliability: isMulti ? tagReliability(set, margins, withoutFold) : null,
    thresholds: thresholdCurve(answers.confidences, areTagsRight(set, answers)),
    mixedUp: isMulti ? mixedUp(tags, answers) : null,
  }
}

/** The rest, which knows nothing of the answers. */
export function suspicionsOf(
  set: TrainingSet,
  margins: Float32Array,
  withoutFold: readonly Calibration[],
): Suspicion[] {
  return suspicions(set, (text) => withoutFold[set.folds[text]!]!, margins)
}

function areTagsRight({ tags }: TrainingSet, answers: Answers): Uint8Array {
  const areRight = new Uint8Array(answers.tags.length)
  for (let text = 0; text + 1 < answers.starts.length; text++) {
    for (let p = answers.starts[text]!; p < answers.starts[text + 1]!; p++) {
      areRight[p] = Number(hasTag(tags, text, answers.tags[p]!))
    }
  }
  return areRight
}
