import { expect, test } from 'vitest'
import { numberGroups, sumByGroup } from './groups'
import { standardError } from './standard-error'

test('by hand: 1.1 · √(Σ ψ_g² + 2/n²)', () => {
  // copies 0 and 2 sum to 0.1, text 1 is −0.2: 0.01 + 0.04 + 2/100
  const groups = numberGroups(Int32Array.of(7, 9, 7))
  const sums = sumByGroup(Float64Array.of(0.3, -0.2, -0.2), groups)
  expect(groups.count).toBe(2)
  expect(standardError(sums, 10)).toBeCloseTo(1.1 * Math.sqrt(0.07), 15)
})

test('is never 0, however alike the versions', () => {
  expect(standardError(new Float64Array(600), 600)).toBeCloseTo((1.1 * Math.SQRT2) / 600, 15)
  expect(standardError(new Float64Array(0), 0)).toBeCloseTo(1.1 * Math.SQRT2, 15)
})
