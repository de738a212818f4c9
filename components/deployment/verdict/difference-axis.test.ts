import { expect, test } from 'vitest'
import { differenceAxis } from './difference-axis'

test('zero is always on the axis, and every bar within it', () => {
  const bars = [
    { low: 0.013, high: 0.035 },
    { low: 0.008, high: 0.054 },
  ]
  const { axis, ticks } = differenceAxis(bars)
  expect(axis[0]).toBeLessThan(0)
  expect(axis[1]).toBeGreaterThanOrEqual(0.054)
  expect(ticks).toContain(0)
})

test('the widest bars get at most nine steps', () => {
  for (const reach of [0, 0.004, 0.05, 0.3, 1]) {
    const { ticks } = differenceAxis([{ low: -reach, high: reach }])
    expect(ticks.length).toBeLessThanOrEqual(9)
    expect(ticks.length).toBeGreaterThan(1)
  }
})
