import { expect, test } from 'vitest'
import type { QueueItem } from '@/lib/contracts/queue'
import { queueItem } from '@/lib/testing/texts/queue-item'
import { suggestionOf } from './suggestion-of'

function told(confidences: readonly number[]): QueueItem {
  const answers = confidences.map((confidence, tag_id) => ({ tag_id, confidence }))
  const [confidence = 0] = confidences
  return { ...queueItem, answers, sandbox: { tags: [0], confidence, out_of_fold: false } }
}

test('before a training nothing is suggested', () => {
  expect(suggestionOf(queueItem)).toBeNull()
})

test('a multi-tag answer without a tag suggests nothing', () => {
  const sandbox = { tags: [], confidence: 0.9, out_of_fold: false }
  expect(suggestionOf({ ...queueItem, sandbox })).toBeNull()
})

test('a close second is named', () => {
  expect(suggestionOf(told([0.44, 0.38]))?.second).toEqual({ tag: 1, confidence: 0.38 })
})

test('a distant second is not', () => {
  expect(suggestionOf(told([0.94, 0.03]))?.second).toBeNull()
})

test('a draft has learnt more than the sandbox, so it is what counts', () => {
  const suggestion = { tags: [1], confidence: 0.7, words: [] }
  expect(suggestionOf({ ...told([0.94, 0.03]), suggestion })).toMatchObject({ tags: [1] })
  expect(suggestionOf({ ...told([0.94]), suggestion: { ...suggestion, tags: [] } })).toBeNull()
})
