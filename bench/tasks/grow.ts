import { readLines } from '@/bench/sets/data-set'
import { labelTexts } from '@/bench/sets/labelled-texts'
import { recombineTexts } from '@/bench/sets/recombined-texts'
import { settingsFor } from '@/bench/sets/settings'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { createCorpusBuilder } from '@/lib/engine/features/corpus'
import { createRandom } from '@/lib/engine/random'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { startStopwatch, type Timing } from './stopwatch'
import { learnHere } from './train'

export type GrowAsk = { readonly file: string; readonly texts: number }
export type GrowAnswer = {
  /** Texts to counts, on one thread. */
  readonly reading: Timing
  /** From counts to a version, on all cores. */
  readonly learning: Timing
  readonly ngrams: number
  readonly peakMebibytes: number
  readonly accuracy: number
}

/** As many as a trainer has in memory at a time. */
const TEXTS_PER_PAGE = 200

/** A whole training of this many made-up texts, which are never in memory all at the same time. */
export async function grow({ file, texts }: GrowAsk): Promise<GrowAnswer> {
  const source = labelTexts(readLines(file))
  const settings = await settingsFor(source.texts, { tagging_strategy: 'single' })
  const next = recombineTexts(source)
  const builder = createCorpusBuilder(settings)
  const tagOf: number[] = []
  const reading = { wall: 0, cpu: 0 }
  function readAlso({ wall, cpu }: Timing): void {
    reading.wall += wall
    reading.cpu += cpu
  }
  for (let start = 0; start < texts; start += TEXTS_PER_PAGE) {
    const page = Array.from({ length: Math.min(TEXTS_PER_PAGE, texts - start) }, next)
    const stop = startStopwatch()
    for (const { text } of page) builder.add(text)
    readAlso(stop())
    for (const { tag } of page) tagOf.push(tag)
  }
  const finish = startStopwatch()
  const corpus = builder.finish()
  readAlso(finish())
  const random = createRandom(texts)
  const folds = Uint8Array.from({ length: texts }, () => random() % FOLDS)
  const tags = tagRowsOf(tagOf.map((tag) => [tag]))
  const tagCount = source.tagNames.length
  const stop = startStopwatch()
  const { metrics } = await learnHere({
    ...{ corpus, tags, tagCount, folds, settings },
    strategy: 'single',
  })
  return {
    reading,
    learning: stop(),
    ngrams: corpus.nodes.parents.length,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
    accuracy: metrics.accuracy,
  }
}
