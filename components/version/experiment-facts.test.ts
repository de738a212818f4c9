import { expect, test } from 'vitest'
import type { VersionNote } from '@/lib/contracts/version-note'
import { aKnownVerdict } from '@/lib/testing/made/a-known-verdict'
import { aVersion } from '@/lib/testing/made/a-version'
import { filterExperiments } from './experiment-facts'

const note = (version: number, fields: Partial<VersionNote>): [number, VersionNote] => [
  version,
  { version, name: '', note: '', pinned: false, updated: '', by: '', ...fields },
]
test('experiments are filtered by what people and proofs said of them', () => {
  const experiments = [
    aVersion({ number: 3 }),
    aVersion({ number: 2, tuning: { id: 1, tried: 9 } }),
    aVersion({ number: 1 }),
  ].map((version) => ({ version, before: null, same: null }))
  const facts = {
    notes: new Map([note(1, { pinned: true }), note(2, { name: 'sale' })]),
    verdicts: new Map([[3, aKnownVerdict({ version: 3 })]]),
  }
  const numbers = (filter: Parameters<typeof filterExperiments>[1]) =>
    filterExperiments(experiments, filter, facts).map(({ version }) => version.number)
  expect(numbers('all')).toEqual([3, 2, 1])
  expect(numbers('pinned')).toEqual([1])
  expect(numbers('noted')).toEqual([2])
  expect(numbers('tuned')).toEqual([2])
  expect(numbers('better')).toEqual([3])
})
