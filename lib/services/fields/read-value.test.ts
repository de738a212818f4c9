import { expect, test } from 'vitest'
import { guessKind } from './read-value'

test('a kind is guessed by all values: nothing of an id gets lost', () => {
  const guess = (...values: string[]) => guessKind(values, { isTyped: false })
  expect(guess('1', '2.5', '')).toBe('number')
  expect(guess('1', '007')).toBe('string')
  expect(guess('2026-11-18', '2026-11-18 10:00')).toBe('date')
  expect(guess('2026-11-18', 'soon')).toBe('string')
  expect(guess('', ' ')).toBe('string')
  expect(guessKind(['1', '2'], { isTyped: true })).toBe('string')
})
