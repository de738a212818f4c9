import { expect, test } from 'vitest'
import { whatSuggestionsFollow } from './what-suggestions-follow'

const draft = { revision: 9, version: 2, tagged: 1_204, made: '2025-11-18T14:03:00.000Z' }

test('a draft is called one, with what it learnt from', () => {
  expect(whatSuggestionsFollow({ draft, noDraft: null })).toBe(
    'Suggestions follow your tags: a draft of 1,204 texts makes them, which is no version',
  )
})

test('where learning takes too long that is said, and while there is nothing new nothing', () => {
  expect(whatSuggestionsFollow({ draft: null, noDraft: 'too_large' })).toContain('too long')
  expect(whatSuggestionsFollow({ draft: null, noDraft: 'as_new' })).toBeNull()
  expect(whatSuggestionsFollow({ draft: null, noDraft: null })).toBeNull()
})
