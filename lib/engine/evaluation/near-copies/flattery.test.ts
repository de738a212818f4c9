import { expect, test } from 'vitest'
import type { Answers } from '@/lib/engine/evaluation/answers'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { flatteryOf } from './flattery'

/** One tag a text, as it was answered. */
function answered(tags: readonly number[]): Answers {
  return {
    starts: Int32Array.from({ length: tags.length + 1 }, (_, text) => text),
    tags: Int32Array.from(tags),
    confidences: new Float32Array(tags.length),
    topTags: Int32Array.from(tags),
    topConfidences: new Float32Array(tags.length),
  }
}

test('flattery: answers that could have been read off a copy', () => {
  const tags = tagRowsOf([[0], [0], [1], [1], [0]])
  const heldOut = {
    tags,
    strategy: 'single',
    groups: [5, 5, 5, 7, 8],
    ownFolds: [0, 1, 2, 3, 4],
  } as const
  // texts 0 and 1 would be right by each other, the third wrong by both; 3 and 4 have no copies
  expect(flatteryOf(heldOut, answered([1, 1, 1, 0, 0]))).toBeCloseTo((1 + 1 - 1) / 5)
  expect(flatteryOf(heldOut, answered([0, 0, 0, 0, 0]))).toBe(0)
})

test('flattery: copies that were held out together anyway tell nothing', () => {
  const tags = tagRowsOf([[0], [0], [1]])
  const heldOut = { tags, strategy: 'multi', groups: [5, 5, 6], ownFolds: [3, 3, 4] } as const
  expect(flatteryOf(heldOut, answered([1, 1, 0]))).toBe(0)
  expect(flatteryOf({ ...heldOut, ownFolds: [3, 2, 4] }, answered([1, 1, 0]))).toBeCloseTo(2 / 3)
})
