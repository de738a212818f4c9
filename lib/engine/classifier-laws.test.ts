import { describe, expect, test } from 'vitest'
import { type ExampleTexts, exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { createAnswerer } from './classify'
import { evaluate } from './evaluation/metrics/metrics'
import { decodeModel } from './model-file/decode'
import { encodeModel } from './model-file/encode'
import { ALGORITHMS, type Settings } from './settings'

/** Both tagging strategies, and settings that change the features. */
const CIRCUMSTANCES: Record<string, { settings: Partial<Settings>; several: boolean }> = {
  'single-tag': { settings: {}, several: false },
  'multi-tag': { settings: {}, several: true },
  // not so few that texts are left without any: of equally likely tags the first is the answer
  'on characters, with few features': {
    settings: { char_ngram_range: [2, 4], ngram_range: [1, 3], max_features: 300 },
    several: false,
  },
  'told to give one tag to texts with several': {
    settings: { tagging_strategy: 'single', normalize_weights: false },
    several: true,
  },
}

const newTexts = [
  'my card was charged twice',
  'where is the courier',
  '',
  '!!! 👍',
  'xyzzy',
  '\ud83d',
]

/** Examples, and what a classifier has learnt from them. */
type Learnt = ReturnType<typeof learn>

function learn(settings: Partial<Settings>, several: boolean) {
  const examples: ExampleTexts = exampleTexts(240, several)
  const set = trainingSetOf(examples, settings)
  const { model, answers } = train(set)
  return { settings, examples, set, model, answers, answerer: createAnswerer(model) }
}

/** What every algorithm keeps, in all circumstances. */
const LAWS: Record<string, (learnt: Learnt) => void> = {
  'learns: most out-of-fold answers are right': learns,
  'answers any text, empty ones included, with sound probabilities': answersAnyText,
  'probabilities of single tags sum to 1, and the likeliest tag is the answer': sumsToOne,
  'a batch is answered like its texts one by one, whatever was asked before': batchEqualsSingles,
  'the same training gives the same bytes, in whatever order the folds finish': sameBytes,
  'a model that was saved and loaded gives the same answers': survivesItsFile,
  'the order of tags does not matter': orderOfTags,
  'a tag whose texts are all in one fold has no out-of-fold answer and does no harm': tagInOneFold,
  'texts that all have the same two tags can be trained and answered': sameTwoTags,
  'texts without a single feature can be trained and answered': noFeature,
}

for (const algorithm of ALGORITHMS) {
  for (const [circumstance, { settings, several }] of Object.entries(CIRCUMSTANCES)) {
    describe(`${algorithm} ${circumstance}`, () => {
      const learnt = learn({ ...settings, algorithm }, several)
      for (const [guarantee, law] of Object.entries(LAWS)) test(guarantee, () => law(learnt))
    })
  }
}

function learns({ set, answers }: Learnt) {
  expect(evaluate(set, answers).macroF1).toBeGreaterThan(0.75)
}

function answersAnyText({ set, answerer }: Learnt) {
  for (const text of newTexts) {
    const probabilities = answerer.probabilities(text)
    expect(Array.from(probabilities).every((p) => p >= 0 && p <= 1)).toBe(true)
    const [answer] = answerer.answer([text])
    if (set.strategy === 'single') expect(answer).toHaveLength(1)
    for (const { tag, confidence } of answer!) expect(confidence).toBe(probabilities[tag])
    expect(answer!.map(({ confidence }) => confidence)).toEqual(
      answer!.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
    )
  }
}

function sumsToOne({ set, answerer }: Learnt) {
  if (set.strategy !== 'single') return
  for (const text of newTexts) {
    const probabilities = answerer.probabilities(text)
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    expect(answerer.answer([text])[0]![0]!.confidence).toBe(Math.max(...probabilities))
  }
}

function batchEqualsSingles({ examples, answerer }: Learnt) {
  const batch = answerer.answer([...newTexts, ...examples.texts])
  const singles = [...newTexts, ...examples.texts].map((text) => answerer.answer([text])[0])
  expect(batch).toEqual(singles)
}

function sameBytes({ examples, settings, model, answers }: Learnt) {
  const again = train(trainingSetOf(examples, settings), (folds) => folds.toReversed())
  expect(encodeModel(again.model)).toEqual(encodeModel(model))
  expect(again.answers).toEqual(answers)
}

function survivesItsFile({ model, answerer }: Learnt) {
  const loaded = createAnswerer(decodeModel(encodeModel(model)))
  for (const text of newTexts) {
    expect(loaded.probabilities(text)).toEqual(answerer.probabilities(text))
  }
  expect(loaded.answer(newTexts)).toEqual(answerer.answer(newTexts))
}

function orderOfTags({ examples, settings, set, answerer }: Learnt) {
  const reversed = (tag: number) => set.tagCount - 1 - tag
  const otherTags = examples.tags.map((tags) => tags.map(reversed))
  const other = createAnswerer(
    train(trainingSetOf({ ...examples, tags: otherTags }, settings)).model,
  )
  for (const text of newTexts) {
    const probabilities = answerer.probabilities(text)
    other.probabilities(text).forEach((probability, tag) => {
      expect(probability).toBeCloseTo(probabilities[reversed(tag)]!, 9)
    })
  }
}

function tagInOneFold({ examples, settings }: Learnt) {
  const rare = {
    texts: [...examples.texts, 'odd one', 'odd two'],
    tags: [...examples.tags, [2], [2]],
  }
  const tags = rare.tags.map((row, text) => (text < 240 ? row.map((tag) => tag % 2) : row))
  const all = trainingSetOf({ ...rare, tags: tags.map((row) => [...new Set(row)]) }, settings)
  const oneFold = { ...all, folds: all.folds.map((fold, text) => (text < 240 ? fold : 4)) }
  const result = train(oneFold)
  expect(Array.from(result.answers.tags.subarray(0, 10)).every(Number.isFinite)).toBe(true)
  expect(evaluate(oneFold, result.answers).perTag[2]!.recall).toBe(0)
  expect(createAnswerer(result.model).probabilities('odd one').every(Number.isFinite)).toBe(true)
}

function sameTwoTags({ settings }: Learnt) {
  const texts = ['good', 'bad', 'good one', 'bad one', 'so good', 'so bad']
  const tags = texts.map(() => [0, 1])
  const set = trainingSetOf({ texts, tags }, { ...settings, tagging_strategy: 'multi' })
  const { model } = train({ ...set, tagCount: 2 })
  const [answer] = createAnswerer(model).answer(['good'])
  expect(answer!.map(({ tag }) => tag)).toContain(0)
}

function noFeature({ settings }: Learnt) {
  const texts = ['!', '?', '…', '-', '+', '*']
  const set = trainingSetOf({ texts, tags: texts.map((_, text) => [text % 2]) }, settings)
  const { model } = train({ ...set, tagCount: 2 })
  expect(createAnswerer(model).answer(['!', 'word'])[0]).toHaveLength(1)
}
