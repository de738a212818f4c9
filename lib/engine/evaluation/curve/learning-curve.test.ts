import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { learningCurve, standardErrorOf } from './learning-curve'
import { learningPoints, SHARES } from './learning-points'
import { fitPowerLaw, scoreAt, textsFor } from './power-law'

const SIZES = [100, 200, 400, 700, 1_000]
const pointsOf = (score: (texts: number) => number, standardError = 0.005) =>
  SIZES.map((texts) => ({ texts, score: score(texts), standardError }))

describe('fitPowerLaw', () => {
  test('finds the law that made the scores', () => {
    const law = fitPowerLaw(pointsOf((n) => 1 - 0.1 - 3 * n ** -0.5))
    expect(law.a).toBeCloseTo(0.1, 6)
    expect(law.b).toBeCloseTo(3, 5)
    expect(law.c).toBeCloseTo(0.5, 6)
  })

  test('is flat where scores do not rise', () => {
    const law = fitPowerLaw(pointsOf((n) => 0.8 - n / 1e5))
    expect(scoreAt(law, 100_000)).toBeCloseTo(scoreAt(law, 100), 2)
  })

  test('the number of texts for a score is where the law has it', () => {
    const law = { a: 0.1, b: 3, c: 0.5 }
    // 1 − 0.8 − 0.1 = 0.1 = 3 / √n
    expect(textsFor(law, 0.8)).toBeCloseTo(900, 6)
    expect(textsFor(law, 0.9)).toBe(Number.POSITIVE_INFINITY)
    expect(scoreAt(law, textsFor(law, 0.85))).toBeCloseTo(0.85, 10)
  })

  test('never falls with more texts, whatever was measured', () => {
    const anyScores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 5,
      maxLength: 5,
    })
    fc.assert(
      fc.property(anyScores, (scores) => {
        const law = fitPowerLaw(
          SIZES.map((texts, i) => ({ texts, score: scores[i]!, standardError: 0.02 })),
        )
        expect(scoreAt(law, 5_000)).toBeGreaterThanOrEqual(scoreAt(law, 1_000) - 1e-12)
      }),
    )
  })
})

describe('learningCurve', () => {
  const climbing = learningCurve(pointsOf((n) => 1 - 0.1 - 3 * n ** -0.5))

  test('forecasts the law, with an interval around it', () => {
    const { score, interval } = climbing.forecast(2_000)
    expect(score).toBeCloseTo(1 - 0.1 - 3 / Math.sqrt(2_000), 6)
    expect(interval[0]).toBeLessThan(score)
    expect(interval[1]).toBeGreaterThan(score)
    expect(climbing.gain(1_000).score).toBeCloseTo(0, 12)
  })

  test('says how many more texts a goal takes', () => {
    // 0.82 takes (3 / 0.08)² = 1,406 texts
    const distance = climbing.distance(0.82)
    if (distance.state !== 'more') throw new Error(distance.state)
    expect(distance.low).toBeLessThan(406)
    expect(distance.high).toBeGreaterThan(406)
    expect(distance.about).toBeGreaterThan(250)
    expect(distance.about).toBeLessThan(650)
  })

  test('says when a goal is reached, and when more texts do not help', () => {
    expect(climbing.distance(0.7)).toEqual({ state: 'reached' })
    const flat = learningCurve(pointsOf(() => 0.6, 0.002))
    expect(flat.distance(0.8)).toEqual({ state: 'no_help' })
  })

  test('claims nothing from scores that hardly mean anything', () => {
    const noisy = learningCurve(pointsOf((n) => 0.5 + n / 1e5, 0.15))
    const distance = noisy.distance(0.9)
    const isBold = distance.state === 'more' && distance.high !== null
    expect(isBold).toBe(false)
  })
})

test('points are measured on the same texts with nested parts, and rise', () => {
  const set = trainingSetOf(exampleTexts(300, false))
  const done: number[] = []
  const points = learningPoints(set, (share) => done.push(share))
  expect(points.map(({ share }) => share)).toEqual(SHARES)
  expect(done).toHaveLength(50)
  expect(done.at(-1)).toBeCloseTo(1, 9)
  expect(points.at(-1)!.macroF1).toBeGreaterThan(points[0]!.macroF1)
  for (const { macroF1, interval, f1 } of points) {
    expect(interval[0]).toBeLessThanOrEqual(macroF1)
    expect(interval[1]).toBeGreaterThanOrEqual(macroF1)
    expect(f1).toHaveLength(3)
    expect(standardErrorOf(interval)).toBeGreaterThan(0)
  }
})

test('points of a multi-tag set are measured, too', () => {
  const set = trainingSetOf(exampleTexts(200, true))
  expect(set.strategy).toBe('multi')
  expect(learningPoints(set, () => {}).at(-1)!.macroF1).toBeGreaterThan(0.3)
})
