import { expect, test } from 'vitest'
import { isNoHigher, rateOf, reaches, wilsonInterval } from './rate'

test('the interval of a share is the published one of Wilson', () => {
  // Newcombe 1998, table 1: 81 of 263, 15 of 148, 0 of 20
  const intervals = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
  ] as const
  for (const [hits, of, low, high] of intervals) {
    const [lowest, highest] = wilsonInterval({ hits, of })
    expect(lowest).toBeCloseTo(low, 4)
    expect(highest).toBeCloseTo(high, 4)
  }
})

test('a cell is missed only if its whole interval is on the wrong side', () => {
  expect(reaches({ hits: 8, of: 100 }, { most: 0.05 })).toBe(true)
  expect(reaches({ hits: 12, of: 100 }, { most: 0.05 })).toBe(false)
  expect(reaches({ hits: 70, of: 100 }, { least: 0.75 })).toBe(true)
  expect(reaches({ hits: 60, of: 100 }, { least: 0.75 })).toBe(false)
  expect(reaches({ hits: 1, of: 5 }, { most: 0 })).toBe(false)
})

test('a rate is higher than another if the interval of their difference says so', () => {
  // Newcombe 1998, table II (a): 56/70 − 48/80 is 0.0524 to 0.3339
  expect(isNoHigher({ hits: 56, of: 70 }, { hits: 48, of: 80 })).toBe(false)
  expect(isNoHigher({ hits: 52, of: 70 }, { hits: 52, of: 80 })).toBe(true)
  expect(isNoHigher({ hits: 40, of: 80 }, { hits: 56, of: 70 })).toBe(true)
})

test('a rate counts what it is asked for', () => {
  expect(rateOf([1, 2, 3, 4], (number) => number > 1)).toEqual({ hits: 3, of: 4 })
})
