import { expect, test } from 'vitest'
import { alikeTags } from './alike-tags'

const pairs = (...names: string[]) =>
  alikeTags(names.map((name, id) => ({ id, name }))).map((pair) => pair.map(({ name }) => name))

test.each([
  ['cardarrival', 'Card arrival'],
  ['Exchange rates', 'exchange rate'],
  ['Top-up', 'TopUp'],
  ['Café', 'cafe'],
  ['1', '1.0'],
  ['-1', '-1.00'],
])('%s and %s are alike', (one, other) => {
  expect(pairs(one, 'Something else', other)).toEqual([[one, other]])
})

test.each([
  ['Refund', 'Refunded'],
  ['Gas', 'Ga'],
  ['C++', 'C#'],
  ['😂', '❤️'],
  ['Level 1', 'Level 2'],
  ['1', '-1'],
  ['1.0', '10'],
])('%s and %s are two tags', (one, other) => {
  expect(pairs(one, other)).toEqual([])
})

test('each further one is held against the first', () => {
  expect(pairs('Refund', 'refunds', 'RE-FUND')).toEqual([
    ['Refund', 'refunds'],
    ['Refund', 'RE-FUND'],
  ])
})
