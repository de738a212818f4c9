import { expect, test } from 'vitest'
import { beginningOf, endOf } from './run-news-words'

const progress = {
  phase: 'folds' as const,
  folds: 10,
  folds_done: 3,
  share: 0.38,
  seconds_left: 4,
}

test('a training is told in tenths', () => {
  expect(beginningOf({ state: 'queued', version: 4, progress }, null)).toBe('v4 waits for training')
  expect(beginningOf({ state: 'running', version: 4, progress }, null)).toBe('v4 training, 30%')
})

test('its end is told with what came out of it, and with the verdict once there is one', () => {
  const version = { number: 4, macro_f1: 0.7384 }
  expect(endOf(version, null, null)).toBe('v4 is trained: macro F1 73.8%')
  expect(endOf(version, { version: 2 }, null)).toBe('v4 is trained: macro F1 73.8%')
  expect(endOf(version, { version: 2 }, { verdict: 'unproven' })).toBe(
    'v4 is trained: macro F1 73.8%, not proven against v2',
  )
})
