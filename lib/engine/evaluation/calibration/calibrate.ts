import {
  type Calibration,
  largest,
  type MultiCalibration,
  type SingleCalibration,
} from '@/lib/engine/calibration'
import { type Answers, answersOf } from '@/lib/engine/evaluation/answers'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { NO_FOLD, topAnswers } from '@/lib/engine/evaluation/top-answers'
import { countTexts, countWithoutTag, hasTag } from '@/lib/engine/tag-rows'
import { NO_TOP_MAP } from '@/lib/engine/top-map'
import type { TrainingSet } from '@/lib/engine/training-set'
import { fitTopMap } from './fit-top-map'
import { priorsOf } from './prior'
import { fitSigmoids } from './sigmoid'
import type { Decisions } from './sigmoid-loss'
import { fitTemperatures } from './temperature'
import { chooseThresholds } from './thresholds'

/** A calibration by the out-of-fold margins of all texts, and of each fold one by the texts of the others. */
export type Calibrations = { overall: Calibration; withoutFold: Calibration[] }

export type Calibrated = {
  /** What the version ships with. */
  readonly calibration: Calibration
  readonly withoutFold: readonly Calibration[]
  /** Out-of-fold: the answer to each text comes from a calibration that did not see its fold either. */
  readonly answers: Answers
}

/** Turns out-of-fold margins (texts × tags) into probabilities and answers. */
export function calibrateOutOfFold(set: TrainingSet, margins: Float32Array): Calibrated {
  const { overall, withoutFold } = fitCalibrations(set, margins)
  const mapped = withoutFold.map((calibration, fold) => withTopMap(set, margins, calibration, fold))
  return {
    calibration: withTopMap(set, margins, overall, NO_FOLD),
    withoutFold: mapped,
    answers: outOfFoldAnswers(set, margins, mapped),
  }
}

/** Without the maps of the likeliest tag, which take longest and do not know of each other. */
export function fitCalibrations(set: TrainingSet, margins: Float32Array): Calibrations {
  return withPriors(
    set,
    set.strategy === 'single' ? singleTag(set, margins) : multiTag(set, margins),
  )
}

/** Adds the map of the likeliest tag, fitted on what the calibration says of the texts outside of the fold. */
export function withTopMap(
  set: TrainingSet,
  margins: Float32Array,
  calibration: Calibration,
  fold: number,
): Calibration {
  return { ...calibration, top: fitTopMap(topAnswers(set, margins, calibration, fold)) }
}

export function outOfFoldAnswers(
  { folds, tagCount }: TrainingSet,
  margins: Float32Array,
  withoutFold: readonly Calibration[],
): Answers {
  return answersOf(margins, tagCount, (text) => withoutFold[folds[text]!]!)
}

function withPriors(set: TrainingSet, { overall, withoutFold }: Calibrations): Calibrations {
  const priors = priorsOf(set)
  return {
    overall: { ...overall, prior: priors.overall },
    withoutFold: withoutFold.map((calibration, fold) => ({
      ...calibration,
      prior: priors.withoutFold[fold]!,
    })),
  }
}

function singleTag(set: TrainingSet, margins: Float32Array): Calibrations {
  const { tags, tagCount, folds } = set
  const { overall, withoutFold } = fitTemperatures(margins, tags, tagCount, folds)
  const anyTag = countWithoutTag(tags) > 0 ? fitSigmoids(anyTagDecisions(set, margins)) : null
  const calibrationOf = (temperature: number, fold: number | null): SingleCalibration => ({
    kind: 'single',
    temperature,
    top: NO_TOP_MAP,
    prior: null,
    anyTag: anyTag && (fold === null ? anyTag.overall : anyTag.withoutFold[fold]!),
  })
  return {
    overall: calibrationOf(overall, null),
    withoutFold: Array.from(withoutFold, calibrationOf),
  }
}

/** Whether a text has a tag at all, by its largest margin. */
function anyTagDecisions({ tags, tagCount, folds }: TrainingSet, margins: Float32Array) {
  const texts = countTexts(tags)
  const tops = Float32Array.from({ length: texts }, (_, text) => {
    const row = margins.subarray(text * tagCount, (text + 1) * tagCount)
    return row[largest(row)]!
  })
  const isTagged = Uint8Array.from({ length: texts }, (_, text) =>
    Number(tags.starts[text] !== tags.starts[text + 1]),
  )
  return { margins: tops, isTagged, folds } satisfies Decisions
}

function multiTag(set: TrainingSet, margins: Float32Array): Calibrations {
  const overall = emptyMultiCalibration(set.tagCount)
  const withoutFold = Array.from({ length: FOLDS }, () => emptyMultiCalibration(set.tagCount))
  for (let tag = 0; tag < set.tagCount; tag++) {
    const decisions = decisionsOf(set, margins, tag)
    const sigmoids = fitSigmoids(decisions)
    const thresholds = chooseThresholds(decisions, sigmoids)
    put(overall, tag, sigmoids.overall, thresholds.overall)
    withoutFold.forEach((calibration, fold) => {
      put(calibration, tag, sigmoids.withoutFold[fold]!, thresholds.withoutFold[fold]!)
    })
  }
  return { overall, withoutFold }
}

function emptyMultiCalibration(tagCount: number): MultiCalibration {
  return {
    kind: 'multi',
    top: NO_TOP_MAP,
    prior: null,
    slopes: new Float64Array(tagCount),
    offsets: new Float64Array(tagCount),
    thresholds: new Float64Array(tagCount),
  }
}

function put(
  { slopes, offsets, thresholds }: MultiCalibration,
  tag: number,
  sigmoid: { slope: number; offset: number },
  threshold: number,
): void {
  slopes[tag] = sigmoid.slope
  offsets[tag] = sigmoid.offset
  thresholds[tag] = threshold
}

function decisionsOf({ tags, tagCount, folds }: TrainingSet, margins: Float32Array, tag: number) {
  const texts = countTexts(tags)
  const isTagged = Uint8Array.from({ length: texts }, (_, text) => Number(hasTag(tags, text, tag)))
  const ofTag = Float32Array.from({ length: texts }, (_, text) => margins[text * tagCount + tag]!)
  return { margins: ofTag, isTagged, folds } satisfies Decisions
}
