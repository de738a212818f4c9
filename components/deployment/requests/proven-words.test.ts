import { expect, test } from 'vitest'
import { provenWords } from './proven-words'

test('what was known when a deploy was asked for', () => {
  expect(provenWords({ against: null, sure: null })).toBe('Nothing was in production then.')
  expect(provenWords({ against: 1, sure: null })).toBe('It was compared with v1.')
  expect(provenWords({ against: 1, sure: 0.987 })).toBe('It was better than v1, 98.7% sure.')
  expect(provenWords({ against: 1, sure: 0.99999 })).toBe('It was better than v1, > 99.9% sure.')
})
