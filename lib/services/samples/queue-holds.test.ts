import { beforeEach, expect, test } from 'vitest'
import { createQueueHolds, type QueueHolds } from './queue-holds'

let now: number
let holds: QueueHolds
beforeEach(() => {
  now = 0
  holds = createQueueHolds(() => now)
})

test('two people tag at once: what one has taken another cannot', () => {
  expect(holds.take(1, 'Maya', [1, 2])).toEqual(new Set([1, 2]))
  expect(holds.take(1, 'Tom', [2, 3])).toEqual(new Set([3]))
  expect(holds.ofOthers(1, 'Tom')).toEqual(new Set([1, 2]))
  expect(holds.ofOthers(1, null)).toEqual(new Set([1, 2, 3]))
  expect(holds.ofOthers(2, 'Tom')).toEqual(new Set())
})

test('two people tag at once: after minutes a text is free again, unless it is held for longer', () => {
  holds.take(1, 'Maya', [1, 2])
  now = 9 * 60_000
  holds.prolong(1, 'Maya', [2])
  holds.prolong(1, 'Tom', [1])
  now = 11 * 60_000
  expect(holds.ofOthers(1, 'Tom')).toEqual(new Set([2]))
})

test('two people tag at once: nobody keeps all', () => {
  const many = Array.from({ length: 300 }, (_, index) => index + 10)
  holds.take(1, 'Maya', many)
  expect(holds.ofOthers(1, 'Tom')).toEqual(new Set(many.slice(100)))
})
