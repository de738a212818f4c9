import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mcnemar } from './mcnemar'

test('airway hyper-responsiveness before and after transplantation (Fagerland et al. 2013): 1 against 7', () => {
  // exact 2 · 9/256 = 0.0703, less 8/256: published as 0.039
  expect(mcnemar(1, 7)).toBeCloseTo(10 / 256, 15)
  expect(mcnemar(1, 7)).toBeCloseTo(0.0391, 4)
})

test('by hand: 0 against 5, 2 against 2, nothing at all', () => {
  expect(mcnemar(0, 5)).toBeCloseTo(1 / 32, 15)
  expect(mcnemar(2, 2)).toBeCloseTo(1 - 6 / 32, 15)
  expect(mcnemar(0, 0)).toBe(0.5)
})

test('is a probability, the same for both orders, for any counts', () => {
  const count = fc.nat(30_000)
  fc.assert(
    fc.property(count, count, (b, c) => {
      const p = mcnemar(b, c)
      expect(p).toBe(mcnemar(c, b))
      expect(p).toBeGreaterThanOrEqual(0)
      expect(p).toBeLessThanOrEqual(1)
    }),
  )
})

test('of large counts is close to the normal approximation', () => {
  // z = 100 / √10,100 = 0.995
  expect(mcnemar(5000, 5100)).toBeCloseTo(0.3197, 3)
})
