import { expect, test } from 'vitest'
import { linearScale, niceDomain } from './linear-scale'
import { bandPath, linePath } from './path'

test('a line begins anew after a gap', () => {
  expect(linePath([[0, 1], [2, 3.00049], null, null, [4, 5]])).toBe('M0,1L2,3M4,5')
  expect(linePath([null])).toBe('')
})

test('a band goes along one edge and back along the other', () => {
  const upper = [[0, 1] as const, [2, 1] as const]
  const lower = [[0, 5] as const, [2, 5] as const]
  expect(bandPath(upper, lower)).toBe('M0,1L2,1L2,5L0,5Z')
  expect(bandPath([], [])).toBe('')
})

test('a scale places linearly, upside down too, and has round ticks', () => {
  const scale = linearScale([0, 200], [100, 0])
  expect([scale(0), scale(50), scale(200)]).toEqual([100, 75, 0])
  expect(scale.ticks(4)).toEqual([0, 50, 100, 150, 200])
  expect(linearScale([3, 3], [10, 20])(3)).toBe(10)
  expect(niceDomain([0.713, 0.888], 4)).toEqual([0.7, 0.9])
})
