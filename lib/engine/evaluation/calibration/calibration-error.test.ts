import { expect, test } from 'vitest'
import { expectedCalibrationError } from './calibration-error'

test('is the mean gap of ten bins with the same number of texts', () => {
  // the surer half says 0.9 and is right in 3 of 10, the other says 0.5 and is right in 5 of 10
  const confidences = Float32Array.from({ length: 20 }, (_, text) => (text < 10 ? 0.9 : 0.5))
  const isRight = Array.from({ length: 20 }, (_, text) => (text < 10 ? Number(text < 3) : text % 2))
  // bins of two: 0.5 against 0.5 five times; 0.9 against 1, ½, 0, 0, 0
  const gaps = [0, 0, 0, 0, 0, 0.1, 0.4, 0.9, 0.9, 0.9]
  const expected = gaps.reduce((sum, gap) => sum + gap, 0) / 10
  expect(expectedCalibrationError(confidences, isRight)).toBeCloseTo(expected, 6)
})

test('is 0 for confidences that come true, and for no texts', () => {
  const confidences = new Float32Array(1_000).fill(0.75)
  expect(
    expectedCalibrationError(
      confidences,
      confidences.map((_, i) => Number(i % 4 > 0)),
    ),
  ).toBe(0)
  expect(expectedCalibrationError(new Float32Array(0), [])).toBe(0)
})

test('works for fewer texts than bins', () => {
  expect(expectedCalibrationError(Float32Array.of(1, 0.5), [1, 0])).toBeCloseTo(0.25, 12)
})
