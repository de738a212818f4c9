import { expect, test } from 'vitest'
import { scoreAxis } from './score-axis'

test('all scores lie inside the axis, with room on both sides', () => {
  const { axis } = scoreAxis([0.824, 0.873])
  expect(axis[0]).toBeCloseTo(0.8)
  expect(axis[1]).toBeCloseTo(0.9)
})

test('an axis of scores never leaves 0 to 1', () => {
  expect(scoreAxis([0, 1]).axis).toEqual([0, 1])
  expect(scoreAxis([1]).axis[1]).toBe(1)
  expect(scoreAxis([0]).axis[0]).toBe(0)
})

test('a single score still has an axis', () => {
  const { axis } = scoreAxis([0.8])
  expect(axis[1]).toBeGreaterThan(axis[0])
})
