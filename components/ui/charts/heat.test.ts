import { expect, test } from 'vitest'
import { heatStep } from './heat'

test('errors climb five steps by their share of the largest one', () => {
  expect([0, 1].map((errors) => heatStep(errors, 100))).toEqual([0, 0])
  expect([2, 12, 13, 29, 30, 49, 50, 79, 80, 100].map((errors) => heatStep(errors, 100))).toEqual([
    1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
  ])
})
