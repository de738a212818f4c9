import { describe, expect, test } from 'vitest'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { createAnswerer } from './classify'
import { calibrateOutOfFold } from './evaluation/calibration/calibrate'
import { foldsIn, poolMargins, trainFold } from './evaluation/folds/out-of-fold'
import { detailsOf, suspicionsOf } from './evaluation/metrics/details'
import { evaluate } from './evaluation/metrics/metrics'
import { decodeModel } from './model-file/decode'
import { encodeModel } from './model-file/encode'
import { ALGORITHMS } from './settings'

const TAGGED = 120
const OTHERS = ['weather sunny', 'lunch noon', 'garden green', 'holiday island', 'football goal']

/** Texts with one tag each, then texts about something else that fit none. */
function texts() {
  const tagged = exampleTexts(TAGGED, false)
  const others = Array.from({ length: 60 }, (_, at) => `${OTHERS[at % 5]} ${OTHERS[(at + 2) % 5]}`)
  return {
    texts: [...tagged.texts, ...others],
    tags: [...tagged.tags, ...others.map(() => [])],
  }
}

const sizesOf = ({ starts }: { starts: Int32Array }) =>
  Array.from(starts.subarray(1), (end, text) => end - (starts[text] ?? 0))

describe.each(ALGORITHMS)('%s, with texts that fit no tag', (algorithm) => {
  const set = trainingSetOf(texts(), { algorithm, tagging_strategy: 'single' })
  const { model, answers } = train(set)
  const answerer = createAnswerer(model)

  test('gives such texts no tag, and the others theirs, out of fold as well as unseen', () => {
    const sizes = sizesOf(answers)
    expect(sizes.slice(0, TAGGED).filter((size) => size === 1).length).toBeGreaterThan(100)
    expect(sizes.slice(TAGGED).filter((size) => size === 0).length).toBeGreaterThan(50)
    expect(answerer.answer(['the sunny garden, the green island'])).toEqual([[]])
    const unseen = exampleTexts(40, false, 7)
    const given = answerer.answer(unseen.texts).flatMap(([best]) => best?.tag ?? [])
    expect(given.length).toBeGreaterThan(32)
  })

  test('tells how likely it is that none fits: what is left of the probabilities of the tags', () => {
    const known = answerer.probabilities(texts().texts[0] ?? '')
    const foreign = answerer.probabilities('sunny holiday, football at noon')
    const sum = (all: Float64Array) => all.reduce((one, other) => one + other, 0)
    expect(sum(known)).toBeGreaterThan(0.6)
    expect(sum(foreign)).toBeLessThan(0.4)
    expect(answerer.noTag(foreign)).toBeCloseTo(1 - sum(foreign), 12)
    expect([...known, ...foreign].every((p) => p >= 0 && p <= 1)).toBe(true)
  })

  test('without a known word it answers by how many texts have each tag, and how many none', () => {
    const nothing = answerer.probabilities('quorble zind')
    expect(answerer.noTag(nothing)).toBeCloseTo(61 / (TAGGED + 60 + nothing.length + 1), 12)
  })

  test('is scored on them: an answer without a tag is right, and stands beside the tags', () => {
    const metrics = evaluate(set, answers)
    const right = metrics.confusion?.flatMap((row, tag) => row[tag] ?? 0) ?? []
    const tagged = right.reduce((sum, one) => sum + one, 0)
    expect(metrics.noTag?.texts).toBe(60)
    expect(metrics.texts * metrics.accuracy).toBeCloseTo(tagged + (metrics.noTag?.right ?? 0), 6)
    const cells = metrics.confusion?.flat().reduce((sum, one) => sum + one, 0) ?? 0
    expect(cells).toBeLessThanOrEqual(TAGGED)
  })

  test('details count answers with a tag only, and suspect no text of having a wrong none', () => {
    const margins = poolMargins(
      set,
      foldsIn(set.folds).map((fold) => trainFold(set, fold)),
    )
    const { withoutFold, answers: given } = calibrateOutOfFold(set, margins)
    const details = detailsOf(set, margins, withoutFold, given)
    expect(details.thresholds.answered[0]).toBe(answers.tags.length)
    const suspicions = suspicionsOf(set, margins, withoutFold)
    expect(suspicions.every(({ text }) => text < TAGGED)).toBe(true)
    expect(details.baselines.chance.accuracy).toBeGreaterThan((60 / 180) ** 2)
  })

  test('its file says the same, in the format from which on there is such an answer', () => {
    const bytes = encodeModel(model)
    const read = createAnswerer(decodeModel(bytes))
    for (const text of texts().texts) {
      expect(read.probabilities(text)).toEqual(answerer.probabilities(text))
    }
    expect(new Uint32Array(bytes.buffer)[2]).toBe(2)
  })
})

test('a model without such texts has the format of before, and always gives a tag', () => {
  const { model, answers } = train(
    trainingSetOf(exampleTexts(TAGGED, false), { tagging_strategy: 'single' }),
  )
  expect(new Uint32Array(encodeModel(model).buffer)[2]).toBe(1)
  expect(new Set(sizesOf(answers))).toEqual(new Set([1]))
})

test('with several tags, texts that fit none speak against each of them', () => {
  const set = trainingSetOf(texts(), { tagging_strategy: 'multi' })
  const { model, answers } = train(set)
  expect(
    sizesOf(answers)
      .slice(TAGGED)
      .filter((size) => size === 0).length,
  ).toBeGreaterThan(50)
  expect(createAnswerer(model).answer(['sunny garden'])).toEqual([[]])
  expect(evaluate(set, answers).noTag?.texts).toBe(60)
})
