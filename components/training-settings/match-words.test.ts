import { expect, test } from 'vitest'
import { matchWords } from './match-words'

const matches = {
  name: 'ORDER',
  pattern: '[A-Z]+-[0-9]+',
  looked_at: 1_000,
  texts: 12,
  examples: ['AB-1', 'CD-2'],
  is_taken: false,
}

test('an expression shows what it matches, and in how many texts', () => {
  expect(matchWords(matches)).toBe('“AB-1”, “CD-2”: in 12 of the newest 1,000 texts')
})

test('one that matches nothing says so, and whether others take it', () => {
  const none = { ...matches, texts: 0, examples: [] }
  expect(matchWords(none)).toBe('Matches nothing in the newest 1,000 texts.')
  expect(matchWords({ ...none, is_taken: true })).toMatch(/that other expressions leave\.$/)
  expect(matchWords({ ...none, looked_at: 0 })).toBeNull()
})
