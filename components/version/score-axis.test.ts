import { expect, test } from 'vitest'
import { scoreAxis } from './score-axis'

test.each([[[0.824, 0.873]], [[0, 1]], [[0.8]], [[0.79, 0.81, 0.83]], [[0.011, 0.499]]])(
  'all of %j lie inside the axis',
  (scores) => {
    const { axis } = scoreAxis(scores)
    expect(axis[0]).toBeLessThan(Math.min(...scores))
    expect(axis[1]).toBeGreaterThan(Math.max(...scores))
  },
)

test('labels are whole percents that a score can reach', () => {
  expect(scoreAxis([0.824, 0.873]).ticks.map((tick) => Math.round(tick * 100))).toEqual([
    80, 85, 90,
  ])
  expect(scoreAxis([0.99, 1]).ticks.map((tick) => Math.round(tick * 100))).toEqual([99, 100])
})
