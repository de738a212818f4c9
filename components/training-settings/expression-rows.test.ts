import { expect, test } from 'vitest'
import { completeRows, rowsOf } from './expression-rows'

const order = { name: 'order', pattern: 'a' }

test('a row is saved once it has a name and a pattern', () => {
  expect(
    completeRows([order, { name: 'ticket', pattern: '' }, { name: '', pattern: 'b' }]),
  ).toEqual([order])
})

test('what is being typed stays, until something else is set', () => {
  const typed = [order, { name: 'tick', pattern: '' }]
  expect(rowsOf(typed, [order])).toBe(typed)
  expect(rowsOf(typed, [])).toEqual([])
})
