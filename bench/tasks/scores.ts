import type { Line } from '@/bench/sets/data-set'
import { createAnswerer } from '@/lib/engine/classify'
import type { Answers } from '@/lib/engine/evaluation/answers'
import { evaluate, type Metrics } from '@/lib/engine/evaluation/metrics/metrics'
import type { Model } from '@/lib/engine/model'
import type { Strategy } from '@/lib/engine/settings'
import { type TagRows, tagRowsOf } from '@/lib/engine/tag-rows'

export type Scores = Pick<
  Metrics,
  'texts' | 'accuracy' | 'macroF1' | 'microF1' | 'calibrationError'
> & {
  readonly strategy: Strategy
}

export function scoresOf(metrics: Metrics, strategy: Strategy): Scores {
  const { texts, accuracy, macroF1, microF1, calibrationError } = metrics
  return { strategy, texts, accuracy, macroF1, microF1, calibrationError }
}

/** What a model says of texts that it has not seen. A tag that it does not know is one it never gets right. */
export function testOn(model: Model, lines: readonly Line[]): Scores {
  const { test, answers } = answerTest(model, lines)
  return scoresOf(evaluate(test, answers), test.strategy)
}

type Test = { readonly tags: TagRows; readonly tagCount: number; readonly strategy: Strategy }

/** The tagged ones of these lines as a model's tags number them, and what it answers. */
export function answerTest(model: Model, lines: readonly Line[]): { test: Test; answers: Answers } {
  const tagged = lines.filter(({ tags }) => tags.length > 0)
  const known = model.tags.map(({ name }) => name)
  const names = [...new Set([...known, ...tagged.flatMap(({ tags }) => tags)])]
  const indexOf = new Map(names.map((name, index) => [name, index]))
  const rows = tagged.map(({ tags }) => [...new Set(tags)].map((tag) => indexOf.get(tag) ?? -1))
  const answers = answersOf(
    model,
    tagged.map(({ text }) => text),
  )
  const strategy = model.calibration.kind
  return { test: { tags: tagRowsOf(rows), tagCount: names.length, strategy }, answers }
}

function answersOf(model: Model, texts: readonly string[]): Answers {
  const { answer, probabilities } = createAnswerer(model)
  const given = answer(texts)
  const starts = new Int32Array(texts.length + 1)
  const topTags = new Int32Array(texts.length)
  const topConfidences = new Float32Array(texts.length)
  texts.forEach((text, row) => {
    const chances = probabilities(text)
    const top = chances.indexOf(Math.max(...chances))
    starts[row + 1] = (starts[row] ?? 0) + (given[row]?.length ?? 0)
    topTags[row] = model.calibration.kind === 'single' ? (given[row]?.[0]?.tag ?? top) : top
    topConfidences[row] = chances[top] ?? 0
  })
  return {
    starts,
    tags: Int32Array.from(given.flat(), ({ tag }) => tag),
    confidences: Float32Array.from(given.flat(), ({ confidence }) => confidence),
    topTags,
    topConfidences,
  }
}
