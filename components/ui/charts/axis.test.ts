import { expect, test } from 'vitest'
import { percentOn, placeOn, ticksUpTo } from './axis'

test('a value outside the axis stands at its end', () => {
  expect(placeOn([0.8, 0.9], 0.85)).toBeCloseTo(0.5)
  expect(placeOn([0.8, 0.9], 0.2)).toBe(0)
  expect(percentOn([0.8, 0.9], 0.95)).toBe('100.00%')
})

test('an axis without extent puts everything at its start', () => {
  expect(placeOn([0.8, 0.8], 0.8)).toBe(0)
})

test('a count axis has at most five round ticks and reaches its highest value', () => {
  expect(ticksUpTo(1650)).toEqual([0, 500, 1000, 1500, 2000])
  expect(ticksUpTo(3)).toEqual([0, 1, 2, 3])
  expect(ticksUpTo(0)).toEqual([0, 1])
  expect(ticksUpTo(40)).toEqual([0, 10, 20, 30, 40])
})
