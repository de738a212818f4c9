import { expect, test } from 'vitest'
import { featuresAt, positionOf } from './features-scale'

test('each power of ten has a quarter of the slider', () => {
  expect([0, 25, 50, 75, 100].map(featuresAt)).toEqual([10, 100, 1000, 10_000, 100_000])
  expect(positionOf(1000)).toBeCloseTo(50)
})

test('the slider gives round numbers', () => {
  expect(featuresAt(80)).toBe(16_000)
  expect(featuresAt(81)).toBe(17_000)
})
