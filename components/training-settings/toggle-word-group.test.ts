import { expect, test } from 'vitest'
import { sizesIn, toggleWordGroup } from './toggle-word-group'

test('switching a size on takes in what lies between', () => {
  expect(toggleWordGroup([1, 1], 2)).toEqual([1, 2])
  expect(toggleWordGroup([1, 1], 3)).toEqual([1, 3])
  expect(toggleWordGroup([3, 3], 1)).toEqual([1, 3])
})

test('switching a size off leaves a range without gaps', () => {
  expect(toggleWordGroup([1, 3], 3)).toEqual([1, 2])
  expect(toggleWordGroup([1, 3], 1)).toEqual([2, 3])
  expect(toggleWordGroup([1, 3], 2)).toEqual([1, 1])
})

test('the last size stays on', () => {
  expect(toggleWordGroup([2, 2], 2)).toEqual([2, 2])
})

test('the sizes of a range include both ends', () => {
  expect(sizesIn([1, 3])).toEqual([1, 2, 3])
  expect(sizesIn([2, 2])).toEqual([2])
})
