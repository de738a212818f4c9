import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { AnyVersion } from '@/db/versions/versions'
import { idOf } from '@/lib/at'
import { type Answerer, answererOf } from '@/lib/engine/classify'
import { createExplainer, type Explain } from '@/lib/engine/explain/explain'
import { createKeywords, type FindKeywords } from '@/lib/engine/explain/keywords'
import type { Model } from '@/lib/engine/model'
import { modelIn } from '@/lib/engine/model-file/decode'
import { isSure, type MinimumOf, minimumBy } from '@/lib/engine/settings'
import { type CountWords, createWordCounter, wordCounterOf } from '@/lib/engine/word-counter'
import { stepsInTurns } from './in-turns'
import { pruned } from './pruned'
import type { Answer } from './read-answers'
import { readModelFile } from './read-model-file'
import { createReadingPace, type ReadingPace } from './reading-pace'

/** A version that answers: its model file in memory. */
export type OpenVersion = {
  /** Places among them are what the engine calls tags. A brought version has ids of its own, others than its file. */
  tags: readonly { readonly id: number; readonly name: string }[]
  /** What it answers to one text, also where it is less sure than its minimum: for whatever measures it, and for people who tag. */
  answer: (text: string) => Answer
  /** What programs get: the same without what is below the minimum. How sure it is of its answer stays. */
  give: (text: string) => Answer
  minimumOf: MinimumOf
  answerer: Answerer
  /** The following are made when first asked for: most versions only ever answer. */
  explainer: () => Explain
  keywords: () => FindKeywords
  /** How many words a text has, and how many of them the version does not know. */
  countWords: CountWords
  /** Makes ready to count words in turns; who does not wait for it has others wait. */
  readyToCount: () => Promise<void>
  /** Which texts would keep others waiting. */
  pace: ReadingPace
  model: Model
}

const all: MinimumOf = () => 0

/** What opens versions: this file, or in the listening process the cache of lib/serving. */
export type OpenVersions = (version: AnyVersion) => Promise<OpenVersion>

/**
 * The one place where a model file becomes a model. The listening process asks through its cache, which holds the versions
 * asked last; a version whose files are not kept any more is refused in words. It is opened in turns: a large one takes a
 * second, in which others are answered.
 */
export async function openVersion(db: Connection, version: AnyVersion): Promise<OpenVersion> {
  const bytes = await readModelFile(db, version.id)
  if (bytes.length === 0) throw pruned(version)
  // The file tells ids as they were where the model was made; those of here are in the row.
  const model = { ...(await stepsInTurns(modelIn(bytes))), tags: version.tags }
  return openModel(model, minimumBy(version.settings))
}

/** The same for a model that is in memory already. */
export async function openModel(model: Model, minimumOf: MinimumOf = all): Promise<OpenVersion> {
  const answerer = await stepsInTurns(answererOf(model))
  let counter: CountWords | undefined
  return {
    tags: model.tags,
    answer: (text) => answerTo(answerer, model, text, all),
    give: (text) => answerTo(answerer, model, text, minimumOf),
    minimumOf,
    answerer,
    explainer: once(() => createExplainer(model)),
    keywords: once(() => createKeywords(model)),
    countWords(text) {
      counter ??= createWordCounter(model)
      return counter(text)
    },
    async readyToCount() {
      counter ??= await stepsInTurns(wordCounterOf(model))
    },
    pace: createReadingPace(model.settings.regular_expressions.length > 0),
    model,
  }
}

function answerTo(
  answerer: Answerer,
  { tags }: Pick<Model, 'tags'>,
  text: string,
  minimumOf: MinimumOf,
): Answer {
  const [answer = []] = answerer.answer([text])
  return {
    tags: answer.flatMap(({ tag, confidence }) => {
      const id = idOf(tags, tag)
      return isSure(confidence, minimumOf(id)) ? [id] : []
    }),
    confidence: answer[0]?.confidence ?? sureness(answerer, text),
  }
}

/** Of a text that is given no tag: of that, or of the likeliest tag where each is decided by itself. */
function sureness({ probabilities, noTag }: Answerer, text: string): number {
  const all = probabilities(text)
  return Math.max(noTag(all), ...all)
}

function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
