import { expect, test } from 'vitest'
import { countsAs, quoted } from './example-words'

test('a setting is explained by what it does to the model’s own words', () => {
  const stems = [
    { from: 'months', to: 'month' },
    { from: 'seats', to: 'seat' },
  ]
  expect(countsAs(stems, '')).toBe('“months” counts as “month”, “seats” as “seat”')
  expect(countsAs([{ from: '$12', to: '<amount>' }], '')).toBe('“$12” counts as an amount')
  expect(quoted(['we', 'for'], '')).toBe('“we”, “for”')
})

test('where no text shows a setting, general words do', () => {
  expect(countsAs([], 'in general')).toBe('in general')
  expect(countsAs(undefined, 'in general')).toBe('in general')
  expect(quoted([], 'in general')).toBe('in general')
  expect(quoted(undefined, 'in general')).toBe('in general')
})
