import { expect, test } from 'vitest'
import { geometricMean, mean, median, quantile } from './statistics'

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([9, 1, 5])).toBe(5)
})

test('quantiles are interpolated, and the largest is the last', () => {
  expect(quantile([0, 10], 0.25)).toBe(2.5)
  expect(quantile([3, 1, 2], 1)).toBe(3)
})

test('ratios of a half and of two are one on average', () => {
  expect(geometricMean([0.5, 2])).toBeCloseTo(1, 12)
  expect(mean([0.5, 2])).toBe(1.25)
})

test('nothing has no median', () => {
  expect(median([])).toBeNaN()
})
