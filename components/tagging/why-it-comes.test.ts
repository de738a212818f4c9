import { expect, test } from 'vitest'
import type { QueueItem } from '@/lib/contracts/queue'
import { queueItem } from '@/lib/testing/texts/queue-item'
import { whyItComes } from './why-it-comes'

const text: QueueItem = { ...queueItem, chosen_by: 'uncertain' }
const sure = (confidence: number) => ({ tags: [0], confidence, out_of_fold: false })

test('unsure is said only of what it says below 80%, though it was among the least certain', () => {
  expect(whyItComes({ ...text, sandbox: sure(0.44) })).toBe('the sandbox is unsure of it')
  expect(whyItComes({ ...text, sandbox: sure(0.98) })).toBe('stands for many others')
})

test('where a draft answers, it is the draft that is unsure', () => {
  const suggestion = { tags: [0], confidence: 0.44, words: [] }
  expect(whyItComes({ ...text, sandbox: sure(0.98), suggestion })).toBe('the draft is unsure of it')
  const surer = { ...suggestion, confidence: 0.9 }
  expect(whyItComes({ ...text, sandbox: sure(0.44), suggestion: surer })).toBe(
    'stands for many others',
  )
})

test('an answer without a tag has a certainty, too', () => {
  const none = { tags: [], confidence: 0.9, out_of_fold: false }
  expect(whyItComes({ ...text, sandbox: none })).toBe('stands for many others')
})

test('without an answer of the sandbox, its likeliest tag tells', () => {
  const answers = [
    { tag_id: 1, confidence: 0.3 },
    { tag_id: 2, confidence: 0.85 },
  ]
  expect(whyItComes({ ...text, answers })).toBe('stands for many others')
})

test('the other queues say themselves what is in them', () => {
  expect(whyItComes({ ...text, chosen_by: 'random' })).toBe('chosen at random')
  expect(whyItComes({ ...text, chosen_by: 'person' })).toBeUndefined()
})
