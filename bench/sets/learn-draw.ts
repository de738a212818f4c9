import {
  areUntaggedWorthReading,
  learnsFromUntagged,
  MOST_READ,
  readWithUntagged,
} from '@/lib/engine/directions/untagged'
import type { Answers } from '@/lib/engine/evaluation/answers'
import { calibrateOutOfFold } from '@/lib/engine/evaluation/calibration/calibrate'
import { foldsIn, poolMargins, trainFold } from '@/lib/engine/evaluation/folds/out-of-fold'
import { strategyOf } from '@/lib/engine/evaluation/folds/strategy'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import type { Model } from '@/lib/engine/model'
import { prepareSet } from '@/lib/engine/prepare-set'
import type { Settings } from '@/lib/engine/settings'
import type { TagRows } from '@/lib/engine/tag-rows'
import { trainFinal } from '@/lib/engine/train-final'
import type { TrainingSet } from '@/lib/engine/training-set'
import type { Line } from './data-set'
import { labelTexts } from './labelled-texts'
import { settingsFor } from './settings'

export type LearntDraw = {
  readonly model: Model
  /** What the report of the version rests on: the answers to its own texts, out of fold. */
  readonly outOfFold: { readonly tags: TagRows; readonly answers: Answers }
}

/** The model that somebody has who tagged the texts at these places and none of the others. */
export async function learnDraw(
  lines: readonly Line[],
  draw: readonly number[],
  given: Partial<Settings>,
): Promise<LearntDraw> {
  const drawn = draw.flatMap((place) => lines[place] ?? [])
  const { texts, tagNames, tags, folds } = labelTexts(drawn)
  const settings = await settingsFor(
    lines.map(({ text }) => text),
    given,
  )
  const strategy = strategyOf(settings, tags)
  const isDrawn = new Set(draw)
  const others = lines.flatMap(({ text }, place) => (isDrawn.has(place) ? [] : [text]))
  const areRead =
    learnsFromUntagged(settings) && areUntaggedWorthReading(texts.length, others.length)
  const corpus = areRead
    ? prepareCorpus(
        [...texts, ...others.slice(0, MOST_READ - texts.length)],
        readWithUntagged(settings),
      )
    : prepareCorpus(texts, settings)
  const read = { corpus, tags, tagCount: tagNames.length, folds, settings, strategy }
  const set: TrainingSet = { ...read, ...prepareSet(read) }
  const margins = poolMargins(
    set,
    foldsIn(folds).map((fold) => trainFold(set, fold)),
  )
  const { calibration, answers } = calibrateOutOfFold(set, margins)
  const model = {
    settings: { ...settings, ...corpus.settings },
    tags: tagNames.map((name, id) => ({ id, name })),
    trained: trainFinal(set),
    calibration,
    about: { texts: texts.length, dataHash: '', icu: '' },
  }
  return { model, outOfFold: { tags, answers } }
}
