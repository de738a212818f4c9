import { expect, test } from 'vitest'
import { at, idOf } from './at'

test('a place that a list has gives what stands there, also zero', () => {
  expect(at([7, 0], 1)).toBe(0)
  expect(at(Float64Array.of(1.5), 0)).toBe(1.5)
  expect(idOf([{ id: 0 }, { id: 12 }], 1)).toBe(12)
})

test('a place that a list has not is an error, not the first tag', () => {
  expect(() => at([7], 1)).toThrow('There is no place 1 among 1.')
  expect(() => idOf([{ id: 12 }], -1)).toThrow('There is no place -1 among 1.')
})
