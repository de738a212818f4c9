import { expect, test } from 'vitest'
import { placeOn } from './axis'
import { differenceAxis } from './difference-axis'

test('zero is in the middle of the axis, and every bar within it', () => {
  const bars = [
    { low: 0.013, high: 0.035 },
    { low: -0.008, high: 0.054 },
  ]
  const { axis, ticks } = differenceAxis(bars)
  expect(placeOn(axis, 0)).toBeCloseTo(0.5)
  for (const { low, high } of bars) {
    expect(placeOn(axis, low)).toBeGreaterThan(0)
    expect(placeOn(axis, high)).toBeLessThan(1)
  }
  expect(ticks).toEqual([-0.06, -0.04, -0.02, 0, 0.02, 0.04, 0.06])
})

test('the widest bars get at most seven steps', () => {
  for (const reach of [0, 0.004, 0.05, 0.3, 1]) {
    const { ticks } = differenceAxis([{ low: -reach, high: reach / 2 }])
    expect(ticks.length).toBeLessThanOrEqual(7)
    expect(ticks.length).toBeGreaterThan(1)
  }
})
