import { expect, test } from 'vitest'
import { editProblems, sendablePart } from './edit-problems'

const word = 'x'.repeat(201)

test('a problem is a finished sentence beside its field, and the rest is sent', () => {
  const edit = { whitelist: ['refund', word], max_features: 500 }
  expect(editProblems(edit)).toEqual({
    whitelist: 'A word of a list may have at most 200 characters.',
  })
  expect(sendablePart(edit)).toEqual({ max_features: 500 })
})
