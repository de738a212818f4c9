import { expect, test } from 'vitest'
import type { TextPromise } from '@/lib/contracts/promise'
import { ticksInWords, ticksOf, whyBroken } from './standing'

const promise = (kept: boolean, confidence: number, pinned = '2025-10-02'): TextPromise => {
  const answer = { version: 1, tags: [1], confidence, kept }
  return { id: 1, text: '', tags: [1], pinned, pinned_by: '', sandbox: answer, production: answer }
}

test('broken promises come first, then those kept with less than 60 %', () => {
  const promises = [promise(true, 0.6), promise(true, 0.59), promise(false, 0.9)]
  expect(ticksOf(promises, 'sandbox')).toEqual(['broken', 'just', 'kept'])
  expect(ticksInWords(ticksOf(promises, 'sandbox'))).toBe('1 broken, 1 kept only just')
})

test('a version that was asked about none has no ticks', () => {
  expect(ticksOf([{ ...promise(true, 1), sandbox: null }], 'sandbox')).toEqual([])
  expect(ticksInWords([])).toBe('nothing to keep')
  expect(ticksInWords(['kept'])).toBe('all kept')
})

test('promises that production breaks because they are younger than its deploy are told', () => {
  const young = promise(false, 0.9, '2025-11-17')
  const old = promise(false, 0.9, '2025-10-02')
  expect(whyBroken([old, promise(true, 1)], '2025-11-01')).toBeNull()
  expect(whyBroken([young], '2025-11-01')).toBe('pinned after its deploy')
  expect(whyBroken([young, young], '2025-11-01')).toBe('all pinned after its deploy')
  expect(whyBroken([young, old], '2025-11-01')).toBe('1 of them pinned after its deploy')
})
