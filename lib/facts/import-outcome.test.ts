import { expect, test } from 'vitest'
import type { FileFound } from '@/lib/contracts/import'
import { outcomeInWords } from './import-outcome'

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
