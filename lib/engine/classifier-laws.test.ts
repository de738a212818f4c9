import { describe, expect, test } from 'vitest'
import { type ExampleTexts, exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { createAnswerer } from './classify'
import { evaluate } from './evaluation/metrics/metrics'
import { decodeModel } from './model-file/decode'
import { encodeModel } from './model-file/encode'
import { ALGORITHMS, type Settings } from './settings'

type Circumstance = {
  settings: Partial<Settings>
  several: boolean
  /** Texts without a tag beside them. */
  untagged?: readonly string[]
}

/** So that words of the odd text of `tagWithOneText` are known from more than one. */
const oddTexts = ['a zebra and an okapi', 'giraffe or zebra', 'okapi and giraffe']

/** Both tagging strategies, and settings that change the features. */
const CIRCUMSTANCES: Record<string, Circumstance> = {
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
  'beside texts without a tag': {
    settings: {},
    several: false,
    untagged: [...exampleTexts(300, false, 2).texts, ...oddTexts],
  },
  'multi-tag beside texts without a tag': {
    settings: {},
    several: true,
    untagged: [...exampleTexts(300, true, 2).texts, ...oddTexts],
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

function learn({ settings, several, untagged = [] }: Circumstance) {
  const examples: ExampleTexts = exampleTexts(240, several)
  const setOf = (texts: ExampleTexts, changes: Partial<Settings> = {}) =>
    trainingSetOf(texts, { ...settings, ...changes }, untagged)
  const set = setOf(examples)
  const { model, answers } = train(set)
  return { setOf, examples, set, model, answers, answerer: createAnswerer(model) }
}

/** What every algorithm keeps, in all circumstances. */
const LAWS: Record<string, (learnt: Learnt) => void> = {
  'learns: most out-of-fold answers are right': learns,
  'answers any text, empty ones included, with sound probabilities': answersAnyText,
  'probabilities of single tags sum to 1, and the likeliest tag is the answer': sumsToOne,
  'a text of which nothing is known is answered by how often each tag is, not by a bias':
    unknownByPrior,
  'a batch is answered like its texts one by one, whatever was asked before': batchEqualsSingles,
  'the same training gives the same bytes, in whatever order the folds finish': sameBytes,
  'a model that was saved and loaded gives the same answers': survivesItsFile,
  'the order of tags does not matter': orderOfTags,
  'a tag whose texts are all in one fold has no out-of-fold answer and does no harm': tagInOneFold,
  'a tag with a single text can be answered': tagWithOneText,
  'texts that all have the same two tags can be trained and answered': sameTwoTags,
  'texts that are all the same, or one word each, can be trained and answered': allTheSame,
  'texts without a single feature can be trained and answered': noFeature,
}

for (const algorithm of ALGORITHMS) {
  for (const [name, circumstance] of Object.entries(CIRCUMSTANCES)) {
    describe(`${algorithm} ${name}`, () => {
      const settings = { ...circumstance.settings, algorithm }
      const learnt = learn({ ...circumstance, settings })
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

function unknownByPrior({ examples, set, answerer }: Learnt) {
  const { tags, tagCount, strategy } = set
  const counts = Array.from(
    { length: tagCount },
    (_, tag) => examples.tags.filter((row) => row.includes(tag)).length,
  )
  const all = strategy === 'single' ? tags.tags.length + tagCount : examples.texts.length + 2
  answerer.probabilities('').forEach((probability, tag) => {
    expect(probability).toBeCloseTo((counts[tag]! + 1) / all, 12)
  })
  if (strategy === 'multi') expect(answerer.answer([''])).toEqual([[]])
}

function batchEqualsSingles({ examples, answerer }: Learnt) {
  const batch = answerer.answer([...newTexts, ...examples.texts])
  const singles = [...newTexts, ...examples.texts].map((text) => answerer.answer([text])[0])
  expect(batch).toEqual(singles)
}

function sameBytes({ examples, setOf, model, answers }: Learnt) {
  const again = train(setOf(examples), (folds) => folds.toReversed())
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

function orderOfTags({ examples, setOf, set, answerer }: Learnt) {
  const reversed = (tag: number) => set.tagCount - 1 - tag
  const otherTags = examples.tags.map((tags) => tags.map(reversed))
  const other = createAnswerer(train(setOf({ ...examples, tags: otherTags })).model)
  for (const text of newTexts) {
    const probabilities = answerer.probabilities(text)
    other.probabilities(text).forEach((probability, tag) => {
      expect(probability).toBeCloseTo(probabilities[reversed(tag)]!, 9)
    })
  }
}

function tagInOneFold({ examples, setOf }: Learnt) {
  const rare = {
    texts: [...examples.texts, 'odd one', 'odd two'],
    tags: [...examples.tags, [2], [2]],
  }
  const tags = rare.tags.map((row, text) => (text < 240 ? row.map((tag) => tag % 2) : row))
  const all = setOf({ ...rare, tags: tags.map((row) => [...new Set(row)]) })
  const oneFold = { ...all, folds: all.folds.map((fold, text) => (text < 240 ? fold : 4)) }
  const result = train(oneFold)
  expect(Array.from(result.answers.tags.subarray(0, 10)).every(Number.isFinite)).toBe(true)
  expect(evaluate(oneFold, result.answers).perTag[2]!.recall).toBe(0)
  expect(createAnswerer(result.model).probabilities('odd one').every(Number.isFinite)).toBe(true)
}

function sameTwoTags({ setOf }: Learnt) {
  const texts = ['good', 'bad', 'good one', 'bad one', 'so good', 'so bad']
  const tags = texts.map(() => [0, 1])
  const set = setOf({ texts, tags }, { tagging_strategy: 'multi' })
  const { model } = train({ ...set, tagCount: 2 })
  const [answer] = createAnswerer(model).answer(['good'])
  expect(answer!.map(({ tag }) => tag)).toContain(0)
}

function tagWithOneText({ examples, setOf }: Learnt) {
  const odd = 'zebra giraffe okapi'
  const tags = examples.tags.map((row) => [...new Set(row.map((tag) => tag % 2))])
  const set = setOf({ texts: [...examples.texts, odd], tags: [...tags, [2]] })
  const { model, answers } = train(set)
  expect(evaluate(set, answers).perTag[2]).toMatchObject({ support: 1, recall: 0 })
  expect(
    createAnswerer(model)
      .answer([odd])[0]
      ?.map(({ tag }) => tag),
  ).toContain(2)
}

function allTheSame({ setOf }: Learnt) {
  for (const word of ['same', 'no 1 no 2']) {
    const texts = Array.from({ length: 8 }, (_, text) => (text < 6 ? word : 'other'))
    const set = setOf({ texts, tags: texts.map((_, text) => [text % 2]) })
    const probabilities = createAnswerer(train({ ...set, tagCount: 2 }).model).probabilities(word)
    expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true)
  }
}

function noFeature({ setOf }: Learnt) {
  const texts = ['!', '?', '…', '-', '+', '*']
  const set = setOf({ texts, tags: texts.map((_, text) => [text % 2]) })
  const { model } = train({ ...set, tagCount: 2 })
  expect(createAnswerer(model).answer(['!', 'word'])[0]).toHaveLength(1)
}
