import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Strategy } from '@/lib/engine/settings'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import type { Rows } from '@/lib/testing/engine/example-comparison'
import { accuracyInfluences, eachF1Influence, macroF1Influences } from './influences'
import { scoresOf } from './scores'

const TAGS = 3

function versionOf(strategy: Strategy, truth: Rows, answers: Rows, weights: Float64Array) {
  const texts = { truth: tagRowsOf(truth), strategy, tagCount: TAGS }
  const rows = tagRowsOf(answers)
  return { answers: rows, scores: scoresOf(texts, rows, weights) }
}

const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0)

describe('four texts of two tags, by hand', () => {
  // F₀ = 2 · 1 / 3, F₁ = 2 · 2 / 5
  const weights = new Float64Array(4).fill(1)
  const version = versionOf('single', [[0], [0], [1], [1]], [[0], [1], [1], [1]], weights)

  test('scores', () => {
    expect(version.scores.accuracy).toBe(3 / 4)
    expect(version.scores.macroF1).toBeCloseTo(11 / 15, 15)
    expect(Array.from(version.scores.denominators)).toEqual([3, 5, 0])
  })

  test('influences on accuracy are ([right] − accuracy) / n', () => {
    expect(Array.from(accuracyInfluences(version, weights))).toEqual([
      1 / 16,
      -3 / 16,
      1 / 16,
      1 / 16,
    ])
  })

  test('influences on macro F1 are 2 (1 − F_y) / (K d_y), or −(F_y / d_y + F_p / d_p) / K', () => {
    const expected = [1 / 9, -43 / 225, 1 / 25, 1 / 25]
    macroF1Influences(version, weights).forEach((influence, text) => {
      expect(influence).toBeCloseTo(expected[text]!, 15)
    })
  })
})

test('a text of weight 0 is not there', () => {
  const weights = Float64Array.of(1, 0, 1)
  const with3 = versionOf('single', [[0], [2], [1]], [[0], [1], [0]], weights)
  const with2 = versionOf('single', [[0], [1]], [[0], [0]], Float64Array.of(1, 1))
  expect(with3.scores.macroF1).toBe(with2.scores.macroF1)
  expect(with3.scores.scoredTags).toBe(2)
  expect(accuracyInfluences(with3, weights)[1]).toBe(0)
  expect(macroF1Influences(with3, weights)[1]).toBe(0)
})

test('a single-tag text with several tags is right with one of them, and then a text of that tag', () => {
  const weights = Float64Array.of(1, 1)
  const { scores } = versionOf('single', [[0, 1], [1]], [[1], [1]], weights)
  expect(scores.accuracy).toBe(1)
  expect(scores.macroF1).toBe(1)
})

test('a text without an answer is wrong in single-tag, and right without tags in multi-tag', () => {
  const weights = Float64Array.of(1, 1)
  expect(versionOf('single', [[0], [1]], [[0], []], weights).scores.accuracy).toBe(0.5)
  expect(versionOf('multi', [[0], []], [[0], []], weights).scores.accuracy).toBe(1)
})

/** Texts with their tags, answers and weights. */
const anyVersion = fc.constantFrom<Strategy>('single', 'multi').chain((strategy) => {
  const row =
    strategy === 'single'
      ? fc.nat(TAGS - 1).map((tag) => [tag])
      : fc.subarray([...Array(TAGS).keys()])
  const text = fc.tuple(row, row, fc.integer({ min: 1, max: 20 }))
  return fc.array(text, { minLength: 1, maxLength: 12 }).map((texts) => ({
    strategy,
    truth: texts.map(([truth]) => truth),
    answers: texts.map(([, answer]) => answer),
    weights: Float64Array.from(texts, ([, , weight]) => weight / 4),
  }))
})

test('an influence is the weight times the derivative of the score by the weight, single-tag and multi-tag', () => {
  const STEP = 1e-6
  fc.assert(
    fc.property(anyVersion, ({ strategy, truth, answers, weights }) => {
      const version = versionOf(strategy, truth, answers, weights)
      const onAccuracy = accuracyInfluences(version, weights)
      const onMacroF1 = macroF1Influences(version, weights)
      const onF1 = truth.map(() => new Float64Array(TAGS))
      eachF1Influence(version, weights, (text, tag, influence) => {
        onF1[text]![tag]! += influence
      })
      weights.forEach((weight, text) => {
        const scoresWith = (change: number) =>
          versionOf(strategy, truth, answers, weights.with(text, weight + change)).scores
        const [up, down] = [scoresWith(STEP), scoresWith(-STEP)]
        const slope = (after: number, before: number) => (weight * (after - before)) / (2 * STEP)
        expect(onAccuracy[text]).toBeCloseTo(slope(up.accuracy, down.accuracy), 6)
        expect(onMacroF1[text]).toBeCloseTo(slope(up.macroF1, down.macroF1), 6)
        up.f1.forEach((f, tag) => {
          expect(onF1[text]![tag]).toBeCloseTo(slope(f, down.f1[tag]!), 6)
        })
      })
    }),
  )
})

test('influences sum to 0', () => {
  fc.assert(
    fc.property(anyVersion, ({ strategy, truth, answers, weights }) => {
      const version = versionOf(strategy, truth, answers, weights)
      expect(sum(accuracyInfluences(version, weights))).toBeCloseTo(0, 12)
      expect(sum(macroF1Influences(version, weights))).toBeCloseTo(0, 12)
    }),
  )
})
