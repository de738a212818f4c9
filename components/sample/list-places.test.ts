import { expect, test } from 'vitest'
import { endsEarly, listLength, pagesAround } from './list-places'

test('a list has a row for every text that is counted', () => {
  expect(listLength({ value: 11_557, exact: true }, 0, false)).toBe(11_557)
  expect(listLength({ value: 10_000, exact: false }, 0, false)).toBe(10_000)
})

test('where counting stopped the list grows with what is reached, as far as it can be drawn or looked into', () => {
  expect(listLength({ value: 10_000, exact: false }, 12_300, false)).toBe(12_300)
  expect(listLength({ value: 1_000, exact: false }, 50_000, true)).toBe(10_100)
  expect(listLength({ value: 5_000_000, exact: true }, 0, false)).toBe(300_000)
})

test('a list that cannot have a row for every text is known to end early', () => {
  expect(endsEarly({ value: 5_000_000, exact: true }, 300_000, false)).toBe(true)
  expect(endsEarly({ value: 300_000, exact: true }, 300_000, false)).toBe(false)
  expect(endsEarly({ value: 10_000, exact: false }, 10_100, true)).toBe(true)
  expect(endsEarly({ value: 10_000, exact: false }, 10_000, true)).toBe(false)
})

test('the pages of the rows in sight are read, the next one a little before it is needed', () => {
  expect(pagesAround(undefined, undefined, 0)).toEqual([])
  expect(pagesAround(0, 30, 11_557)).toEqual([])
  expect(pagesAround(0, 70, 11_557)).toEqual([1])
  expect(pagesAround(5_990, 6_020, 11_557)).toEqual([59, 60])
  expect(pagesAround(11_530, 11_556, 11_557)).toEqual([114, 115])
})
