import { expect, test } from 'vitest'
import { createPoisson } from './poisson'

const DRAWS = 20_000

test.each([1, 3, 49, 50, 400])('mean and variance of draws with mean %d are that mean', (mean) => {
  const poisson = createPoisson(7)
  const draws = Array.from({ length: DRAWS }, () => poisson(mean))
  const average = draws.reduce((sum, n) => sum + n, 0) / DRAWS
  const variance = draws.reduce((sum, n) => sum + (n - average) ** 2, 0) / DRAWS
  // five standard errors of the mean, and of the variance of a nearly normal number
  expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(mean / DRAWS))
  expect(Math.abs(variance - mean)).toBeLessThan(5 * (mean + 1) * Math.sqrt(2 / DRAWS))
})

test('with mean 1, none is drawn as often as one: 1/e', () => {
  const poisson = createPoisson(1)
  const counts = [0, 0, 0]
  for (let i = 0; i < DRAWS; i++) {
    const n = poisson(1)
    if (n < 2) counts[n]! += 1
  }
  expect(counts[0]! / DRAWS).toBeCloseTo(1 / Math.E, 1)
  expect(counts[1]! / DRAWS).toBeCloseTo(1 / Math.E, 1)
})

test('the same seed draws the same numbers', () => {
  const draw = (seed: number) => Array.from({ length: 20 }, createPoisson(seed).bind(null, 2))
  expect(draw(5)).toEqual(draw(5))
  expect(draw(5)).not.toEqual(draw(6))
})
