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
import { NO_TOP_MAP } from '@/lib/engine/top-map'
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
  const { set, tagNames } = await readDraw(lines, draw, given)
  const margins = poolMargins(
    set,
    foldsIn(set.folds).map((fold) => trainFold(set, fold)),
  )
  const { calibration, answers } = calibrateOutOfFold(set, margins)
  return { model: finish(set, tagNames, calibration), outOfFold: { tags: set.tags, answers } }
}

/** The same without folds, of texts with one tag each: the same answers, as sure as the margins are, for a tenth of the time. */
export async function fitDraw(
  lines: readonly Line[],
  draw: readonly number[],
  given: Partial<Settings>,
): Promise<Model> {
  const { set, tagNames } = await readDraw(lines, draw, { ...given, tagging_strategy: 'single' })
  return finish(set, tagNames, {
    kind: 'single',
    temperature: 1,
    top: NO_TOP_MAP,
    prior: null,
    anyTag: null,
  })
}

async function readDraw(
  lines: readonly Line[],
  draw: readonly number[],
  given: Partial<Settings>,
): Promise<{ set: TrainingSet; tagNames: readonly string[] }> {
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
  return { set: { ...read, ...prepareSet(read) }, tagNames }
}

function finish(
  set: TrainingSet,
  tagNames: readonly string[],
  calibration: Model['calibration'],
): Model {
  return {
    settings: { ...set.settings, ...set.corpus.settings },
    tags: tagNames.map((name, id) => ({ id, name })),
    trained: trainFinal(set),
    calibration,
    about: { texts: set.folds.length, dataHash: '', icu: '' },
  }
}
