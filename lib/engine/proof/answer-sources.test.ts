import { expect, test } from 'vitest'
import { answerSources } from './answer-sources'

test('a text is answered out-of-fold, or by all of a version that saw no copy of it, or is left out', () => {
  const isTrained = Uint8Array.of(1, 0, 0, 1)
  expect(answerSources(isTrained, Int32Array.of(5, 5, 6, 7))).toEqual([
    'out-of-fold',
    'none',
    'ordinary',
    'out-of-fold',
  ])
})
