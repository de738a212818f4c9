import { readLines } from '@/bench/sets/data-set'
import { labelTexts } from '@/bench/sets/labelled-texts'
import { settingsFor } from '@/bench/sets/settings'
import { strategyOf } from '@/lib/engine/evaluation/folds/strategy'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import type { Settings } from '@/lib/engine/settings'
import { trainFinal } from '@/lib/engine/train-final'
import type { TrainingSet } from '@/lib/engine/training-set'
import { startStopwatch, type Timing } from './stopwatch'

export type FitAsk = { readonly file: string; readonly settings: Partial<Settings> }
export type FitAnswer = {
  /** In a process that has trained nothing yet, so that nothing is compiled. */
  readonly first: Timing
  readonly again: Timing
}

/** From texts in memory to a trained model, on one thread, twice. */
export async function fit({ file, settings: given }: FitAsk): Promise<FitAnswer> {
  const { texts, tagNames, tags, folds } = labelTexts(readLines(file))
  const settings = await settingsFor(texts, given)
  const strategy = strategyOf(settings, tags)
  function trainOnce(): Timing {
    globalThis.gc?.()
    const stop = startStopwatch()
    const corpus = prepareCorpus(texts, settings)
    const set: TrainingSet = { corpus, tags, tagCount: tagNames.length, folds, settings, strategy }
    trainFinal(set)
    return stop()
  }
  return { first: trainOnce(), again: trainOnce() }
}
