import { describe, expect, test } from 'vitest'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { createAnswerer } from './classify'
import { evaluate } from './evaluation/metrics/metrics'
import { decodeModel } from './model-file/decode'
import { encodeModel } from './model-file/encode'
import type { Settings } from './settings'

/** Every algorithm, with both tagging strategies and with settings that change the features. */
const classifiers: { name: string; settings: Partial<Settings>; several: boolean }[] = [
  { name: 'nb single-tag', settings: { algorithm: 'nb' }, several: false },
  { name: 'svm single-tag', settings: { algorithm: 'svm' }, several: false },
  { name: 'nb multi-tag', settings: { algorithm: 'nb' }, several: true },
  { name: 'svm multi-tag', settings: { algorithm: 'svm' }, several: true },
  {
    name: 'svm on characters, few features',
    settings: { char_ngram_range: [2, 4], ngram_range: [1, 3], max_features: 60 },
    several: false,
  },
  {
    name: 'nb told to give one tag to texts with several',
    settings: { algorithm: 'nb', tagging_strategy: 'single', normalize_weights: false },
    several: true,
  },
]

const newTexts = [
  'my card was charged twice',
  'where is the courier',
  '',
  '!!! 👍',
  'xyzzy',
  '\ud83d',
]

describe.each(classifiers)('$name', ({ settings, several }) => {
  const examples = exampleTexts(240, several)
  const set = trainingSetOf(examples, settings)
  const { model, answers } = train(set)
  const answerer = createAnswerer(model)
  const isSingle = set.strategy === 'single'

  test('learns: most out-of-fold answers are right', () => {
    expect(evaluate(set, answers).macroF1).toBeGreaterThan(0.75)
  })

  test('answers any text, empty ones included, with sound probabilities', () => {
    for (const text of newTexts) {
      const probabilities = answerer.probabilities(text)
      expect(Array.from(probabilities).every((p) => p >= 0 && p <= 1)).toBe(true)
      const [answer] = answerer.answer([text])
      if (isSingle) expect(answer).toHaveLength(1)
      for (const { tag, confidence } of answer!) expect(confidence).toBe(probabilities[tag])
      expect(answer!.map(({ confidence }) => confidence)).toEqual(
        answer!.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
      )
    }
  })

  if (isSingle)
    test('probabilities sum to 1, and the likeliest tag is the answer', () => {
      for (const text of newTexts) {
        const probabilities = answerer.probabilities(text)
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
        expect(answerer.answer([text])[0]![0]!.confidence).toBe(Math.max(...probabilities))
      }
    })

  test('a batch is answered like its texts one by one, whatever was asked before', () => {
    const batch = answerer.answer([...newTexts, ...examples.texts])
    const singles = [...newTexts, ...examples.texts].map((text) => answerer.answer([text])[0])
    expect(batch).toEqual(singles)
  })

  test('the same training gives the same bytes, in whatever order the folds finish', () => {
    const again = train(trainingSetOf(examples, settings), (folds) => folds.toReversed())
    expect(encodeModel(again.model)).toEqual(encodeModel(model))
    expect(again.answers).toEqual(answers)
  })

  test('a model that was saved and loaded gives the same answers', () => {
    const loaded = createAnswerer(decodeModel(encodeModel(model)))
    for (const text of newTexts) {
      expect(loaded.probabilities(text)).toEqual(answerer.probabilities(text))
    }
    expect(loaded.answer(newTexts)).toEqual(answerer.answer(newTexts))
  })

  test('the order of tags does not matter', () => {
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
  })

  test('a tag whose texts are all in one fold has no out-of-fold answer and does no harm', () => {
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
  })
})

test('texts that all have the same two tags can be trained and answered', () => {
  const texts = ['good', 'bad', 'good one', 'bad one', 'so good', 'so bad']
  const set = trainingSetOf({ texts, tags: texts.map(() => [0, 1]) })
  const { model } = train({ ...set, tagCount: 2 })
  expect(
    createAnswerer(model)
      .answer(['good'])[0]!
      .map(({ tag }) => tag),
  ).toContain(0)
})

test('texts without a single feature can be trained and answered', () => {
  const texts = ['!', '?', '…', '-', '+', '*']
  const set = trainingSetOf({ texts, tags: texts.map((_, text) => [text % 2]) })
  for (const algorithm of ['nb', 'svm'] as const) {
    const { model } = train({ ...set, tagCount: 2, settings: { ...set.settings, algorithm } })
    expect(createAnswerer(model).answer(['!', 'word'])[0]).toHaveLength(1)
  }
})
