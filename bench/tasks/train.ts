import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { readLines } from '@/bench/sets/data-set'
import { labelTexts } from '@/bench/sets/labelled-texts'
import { settingsFor } from '@/bench/sets/settings'
import { strategyOf } from '@/lib/engine/evaluation/folds/strategy'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import type { Model } from '@/lib/engine/model'
import type { Settings } from '@/lib/engine/settings'
import type { TrainingSet } from '@/lib/engine/training-set'
import { createKeptThreads, type KeptThreads } from '@/lib/training/learn/kept-threads'
import { learn } from '@/lib/training/learn/learn'
import { type Scores, scoresOf, testOn } from './scores'
import { startStopwatch, type Timing } from './stopwatch'

/** Longer than from one training to the next. */
const IDLE_MS = 60_000

export type TrainAsk = {
  readonly train: string
  /** Texts to answer afterwards, or null. */
  readonly test: string | null
  readonly settings: Partial<Settings>
  /** Whether to train once more, in the same process and on the same threads. */
  readonly isTwice?: boolean
}
export type TrainAnswer = {
  readonly timing: Timing
  readonly again: Timing | null
  readonly outOfFold: Scores
  readonly test: Scores | null
}

/** A training as the job runner does it: ten folds, calibration and the final model, on all cores. */
export async function train({
  train: file,
  test,
  settings: given,
  isTwice = false,
}: TrainAsk): Promise<TrainAnswer> {
  const { texts, tagNames, tags, folds } = labelTexts(readLines(file))
  const settings = await settingsFor(texts, given)
  const strategy = strategyOf(settings, tags)
  const keptThreads = createKeptThreads({ idleMs: IDLE_MS, most: availableParallelism() })
  async function trainOnce() {
    globalThis.gc?.()
    const stop = startStopwatch()
    const corpus = prepareCorpus(texts, settings)
    const set: TrainingSet = { corpus, tags, tagCount: tagNames.length, folds, settings, strategy }
    const learnt = await learnHere(set, keptThreads)
    return { learnt, timing: stop() }
  }
  const { learnt, timing } = await trainOnce()
  const again = isTwice ? (await trainOnce()).timing : null
  await keptThreads.close()
  const { trained, calibration, metrics } = learnt
  const model: Model = {
    settings,
    tags: tagNames.map((name, id) => ({ id, name })),
    trained,
    calibration,
    about: { texts: texts.length, dataHash: '', icu: '' },
  }
  return {
    timing,
    again,
    outOfFold: scoresOf(metrics, strategy),
    test: test === null ? null : testOn(model, readLines(test)),
  }
}

/** The threads' program stands beside this one, see run.mjs. */
export function learnHere(set: TrainingSet, keptThreads?: KeptThreads) {
  const workerFile = join(process.argv[1] ?? '', '..', 'worker.mjs')
  const signal = new AbortController().signal
  const job = { workerFile, signal, memoryBytes: totalmem(), keptThreads }
  return learn(job, set, { at: () => {} })
}
