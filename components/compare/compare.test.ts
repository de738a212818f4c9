import { expect, test } from 'vitest'
import type { Report } from '@/lib/contracts/version'
import { aVersion } from '@/lib/testing/made/a-version'
import { confusionDifference } from './confusion-difference'
import { dataWords, tagWords } from './data-words'

function report(tags: readonly number[], confusion: number[][] | null): Report {
  const score = { precision: 0, recall: 0, f1: 0, support: 0, answered: 0 }
  const per_tag = tags.map((tag_id) => ({ tag_id, name: `tag ${tag_id}`, ...score }))
  const numbers = { texts: 0, folds: 0, accuracy: 0, macro_f1: 0, calibration_error: 0 }
  return {
    ...aVersion(),
    metrics: { ...numbers, multi: false, micro_f1: null, per_tag, confusion, left_out: [] },
    suspicious_count: null,
  }
}

test('matrices are subtracted tag by tag, whatever the order and whatever else there is', () => {
  const a = report(
    [1, 2],
    [
      [8, 2],
      [1, 9],
    ],
  )
  const b = report(
    [3, 2, 1],
    [
      [1, 0, 0],
      [0, 7, 3],
      [0, 1, 9],
    ],
  )
  expect(confusionDifference(a, b)).toEqual({
    names: ['tag 2', 'tag 1'],
    cells: [
      [-2, 2],
      [-1, 1],
    ],
    moreRight: -1,
  })
  expect(confusionDifference(a, report([1], null))).toBeNull()
})

test('what happened to texts and tags between two versions is told in words', () => {
  const data = { added: 12, tagged: 0, retagged: 3, untagged: 0, deleted: 0 }
  expect(dataWords({ data })).toBe('12 texts added, 3 retagged.')
  expect(dataWords({ data: { ...data, added: 0, retagged: 0 } })).toBe('Same texts and tags.')
  const tags = { added: ['Praise'], removed: [], renamed: [{ from: 'A', to: 'B' }], merged: [] }
  expect(tagWords({ tags })).toBe('New tags: Praise. Renamed: A → B.')
})
