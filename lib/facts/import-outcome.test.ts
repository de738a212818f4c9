import { expect, test } from 'vitest'
import type { FileFound } from '@/lib/contracts/import'
import { heldOutInWords, outcomeInWords } from './import-outcome'

const found: FileFound = {
  rows: 12_815,
  texts: 12_803,
  untagged: 0,
  duplicates: 3,
  tags: [],
  merged: [],
  problems: [],
  problem_count: 12,
}

test('what an import would do is said in one sentence', () => {
  const existing = { texts: 860, differing: 312, untagged: 4 }
  expect(outcomeInWords({ ...found, existing })).toBe(
    '11,940 new, 860 already there (312 with other tags), 3 repeated, 12 rows left out',
  )
  expect(outcomeInWords({ ...found, duplicates: 0, problem_count: 0 })).toBe('12,803 new')
})

test('what would be a held-out file is said in one sentence', () => {
  expect(heldOutInWords({ ...found, untagged: 2, fits_no_tag: 1 })).toBe(
    '12,800 rows with a tag, 3 without one left out, 3 repeated, 12 rows unreadable',
  )
  expect(heldOutInWords({ ...found, texts: 1, duplicates: 0, problem_count: 0 })).toBe(
    '1 row with a tag',
  )
})
