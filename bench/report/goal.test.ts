import { expect, test } from 'vitest'
import { limitGoal, ratioGoal, writeGoals } from './goal'

test('a mean ratio is not reached when one set falls below the floor', () => {
  const [goal] = ratioGoal('fit', [9, 1, 3], 3, { floor: 1 })
  expect(goal).toMatchObject({ reached: '3.00 × (lowest 1.00 ×)', isReached: true })
  expect(ratioGoal('fit', [90, 0.9], 3, { floor: 1 })[0]?.isReached).toBe(false)
})

test('processor time is told beside the time on the wall', () => {
  const [goal] = ratioGoal('fit', [4], 3, { byCpu: [2, 8] })
  expect(goal?.reached).toBe('4.00 × (lowest 4.00 ×; by CPU 4.00 ×)')
})

test('a limit is for the largest number', () => {
  const [goal] = limitGoal('p99', [10, 1200], 1000, (value) => `${value} µs`)
  expect(goal).toEqual({
    figure: 'p99',
    toReach: '≤ 1000 µs',
    reached: '1200 µs',
    isReached: false,
  })
})

test('nothing measured is no goal', () => {
  expect([...ratioGoal('fit', [], 3), ...limitGoal('p99', [], 1, String)]).toEqual([])
})

test('goals are one table', () => {
  expect(writeGoals(ratioGoal('fit', [4], 3))).toContain(
    '| fit    | ≥ 3 × on average | 4.00 × (lowest 4.00 ×) | yes     |',
  )
})
