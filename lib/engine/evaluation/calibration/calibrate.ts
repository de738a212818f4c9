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

export type Calibrated = {
  /** Fitted on the out-of-fold margins of all texts: what the version ships with. */
  readonly calibration: Calibration
  /** Of each fold: fitted on the texts of the others. */
  readonly withoutFold: readonly Calibration[]
  /** Out-of-fold: the answer to each text comes from a calibration that did not see its fold either. */
  readonly answers: Answers
}

/** Turns out-of-fold margins (texts × tags) into probabilities and answers. */
export function calibrateOutOfFold(set: TrainingSet, margins: Float32Array): Calibrated {
  const { overall, withoutFold } = withTopMaps(
    set,
    margins,
    withPriors(set, set.strategy === 'single' ? singleTag(set, margins) : multiTag(set, margins)),
  )
  const { folds, tagCount } = set
  return {
    calibration: overall,
    withoutFold,
    answers: answersOf(margins, tagCount, (text) => withoutFold[folds[text]!]!),
  }
}

/** Adds the maps of the likeliest tag, each fitted on what its calibration says of the texts it may see. */
function withTopMaps(
  set: TrainingSet,
  margins: Float32Array,
  { overall, withoutFold }: Calibrations,
): Calibrations {
  return {
    overall: { ...overall, top: fitTopMap(topAnswers(set, margins, overall, NO_FOLD)) },
    withoutFold: withoutFold.map((calibration, fold) => ({
      ...calibration,
      top: fitTopMap(topAnswers(set, margins, calibration, fold)),
    })),
  }
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

type Calibrations = { overall: Calibration; withoutFold: Calibration[] }

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
