import { expect, test } from 'vitest'
import { noTagSentence } from './no-tag-sentence'

test('says how many were found, and how many of those that were given none fit none', () => {
  expect(noTagSentence({ texts: 34, answered: 40, right: 30 })).toBe(
    'No tag: 30 of the 34 texts that fit none were given none (88.2%); of the 40 texts that were given none, 75.0% fit none.',
  )
  expect(noTagSentence({ texts: 1, answered: 0, right: 0 })).toBe(
    'No tag: 0 of the 1 text that fit none were given none (0.0%), and no other text was.',
  )
})
