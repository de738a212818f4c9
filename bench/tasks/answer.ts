import { quantile } from '@/bench/report/statistics'
import { readLines } from '@/bench/sets/data-set'
import { labelTexts } from '@/bench/sets/labelled-texts'
import { settingsFor } from '@/bench/sets/settings'
import { createAnswerer } from '@/lib/engine/classify'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import type { Model } from '@/lib/engine/model'
import { NO_TOP_MAP } from '@/lib/engine/top-map'
import { trainFinal } from '@/lib/engine/train-final'
import { startStopwatch, type Timing } from './stopwatch'

export type AnswerAsk = {
  readonly train: string
  readonly test: string
  /** How many texts are asked one by one. */
  readonly singleCalls: number
  /** How long the texts of the test file are asked over and over. */
  readonly seconds: number
}
export type AnswerAnswer = {
  readonly tags: number
  /** Of one call with one text, on average. */
  readonly singleCall: Timing
  /** Seconds that 99 of 100 texts of `LONG` words take at most. */
  readonly longest: number
  readonly textsPerSecond: number
}

const LONG = 500
const LONG_CALLS = 1000
/** One pass is over before the clock of processor time has ticked. */
const PASSES = 50

/** A model with default settings, asked in its own process as production asks it: from texts to tags with confidences. */
export async function answer({
  train,
  test,
  singleCalls,
  seconds,
}: AnswerAsk): Promise<AnswerAnswer> {
  const { answer: ask, tagCount } = await trainAnswerer(train)
  const texts = readLines(test).map(({ text }) => text)
  const longTexts = textsOf(LONG, texts)
  const singles = texts.slice(0, singleCalls)
  // the server has answered before, so its code is compiled
  for (let call = 0; call < LONG_CALLS; call += 1) ask([texts[call % texts.length] ?? ''])

  const stop = startStopwatch()
  for (let pass = 0; pass < PASSES; pass += 1) for (const text of singles) ask([text])
  const { wall, cpu } = stop()
  const calls = PASSES * singles.length
  return {
    tags: tagCount,
    singleCall: { wall: wall / calls, cpu: cpu / calls },
    longest: quantile(
      longTexts.map((text) => timeOf(() => ask([text]))),
      0.99,
    ),
    textsPerSecond: askOver(ask, texts, seconds),
  }
}

async function trainAnswerer(file: string) {
  const { texts, tagNames, tags, folds } = labelTexts(readLines(file))
  const settings = await settingsFor(texts, { tagging_strategy: 'single' })
  const corpus = prepareCorpus(texts, settings)
  const tagCount = tagNames.length
  const set = { corpus, tags, tagCount, folds, settings, strategy: 'single' } as const
  const model: Model = {
    settings,
    tags: tagNames.map((name, id) => ({ id, name })),
    trained: trainFinal(set),
    calibration: { kind: 'single', temperature: 1, top: NO_TOP_MAP, prior: null, anyTag: null },
    about: { texts: texts.length, dataHash: '', icu: '' },
  }
  return { answer: createAnswerer(model).answer, tagCount }
}

/** Texts of so many words, made of real ones in a row. */
function textsOf(words: number, texts: readonly string[]): string[] {
  const all = texts.flatMap((text) => text.split(/\s+/))
  return Array.from({ length: LONG_CALLS }, (_, call) => {
    const start = (call * words) % Math.max(1, all.length - words)
    return all.slice(start, start + words).join(' ')
  })
}

function timeOf(work: () => void): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1e3
}

function askOver(
  ask: (texts: readonly string[]) => unknown,
  texts: readonly string[],
  seconds: number,
): number {
  const started = performance.now()
  let asked = 0
  while (performance.now() - started < seconds * 1e3) {
    ask(texts)
    asked += texts.length
  }
  return asked / ((performance.now() - started) / 1e3)
}
