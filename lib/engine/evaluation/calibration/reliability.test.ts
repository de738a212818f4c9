import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from '@/lib/engine/evaluation/metrics/wilson'
import { expectedCalibrationError } from './calibration-error'
import { reliabilityBins } from './reliability'

test('Wilson’s interval is that of the published example: 81 of 263', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3
  const [low, high] = wilsonInterval(81, 263)
  expect(low).toBeCloseTo(0.2553, 4)
  expect(high).toBeCloseTo(0.3662, 4)
})

test('Wilson’s interval of 0 of 20, and of nothing', () => {
  // Newcombe 1998: 0 to 0.1611
  expect(wilsonInterval(0, 20)[0]).toBe(0)
  expect(wilsonInterval(0, 20)[1]).toBeCloseTo(0.1611, 4)
  expect(wilsonInterval(0, 0)).toEqual([0, 1])
})

test('bins say how sure and how right their texts are', () => {
  const confidences = Float32Array.from({ length: 20 }, (_, text) => (text < 10 ? 0.875 : 0.5))
  const isRight = Array.from({ length: 20 }, (_, text) => (text < 10 ? Number(text < 4) : text % 2))
  const bins = reliabilityBins(confidences, isRight)
  expect(bins).toHaveLength(10)
  expect(
    bins.slice(0, 5).every(({ confidence, right }) => confidence === 0.5 && right === 0.5),
  ).toBe(true)
  expect(bins.slice(5).map(({ right }) => right)).toEqual([1, 1, 0, 0, 0])
  expect(bins[9]).toMatchObject({ texts: 2, from: 0.875, to: 0.875, confidence: 0.875 })
})

test('bins part the texts, rise in confidence, and make up the expected calibration error', () => {
  const anyAnswers = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
    maxLength: 80,
  })
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const confidences = Float32Array.from(answers, ([confidence]) => confidence)
      const isRight = answers.map(([, right]) => Number(right))
      const bins = reliabilityBins(confidences, isRight)
      expect(bins.reduce((sum, { texts }) => sum + texts, 0)).toBe(answers.length)
      let before = 0
      let error = 0
      for (const { from, to, texts, confidence, right, interval } of bins) {
        expect(from).toBeGreaterThanOrEqual(before)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(interval[0]).toBeLessThanOrEqual(right)
        expect(interval[1]).toBeGreaterThanOrEqual(right)
        before = to
        error += (texts / answers.length) * Math.abs(right - confidence)
      }
      expect(error).toBeCloseTo(expectedCalibrationError(confidences, isRight), 6)
    }),
  )
})
