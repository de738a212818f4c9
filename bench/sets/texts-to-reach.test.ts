import { expect, test } from 'vitest'
import { textsToReach } from './texts-to-reach'

const sizes = [20, 40, 80, 160]

test('between two trainings, on the straight line', () => {
  expect(textsToReach(0.6, sizes, [0.4, 0.5, 0.7])).toBe(60)
  expect(textsToReach(0.5, sizes, [0.4, 0.5])).toBe(40)
})

test('at the first size when that is enough, at the last when nothing is', () => {
  expect(textsToReach(0.3, sizes, [0.4])).toBe(20)
  expect(textsToReach(0.9, sizes, [0.4, 0.5, 0.6, 0.7])).toBe(160)
})
