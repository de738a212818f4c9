import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/settings'
import { aVersion } from './testing/a-version'
import { versionChanges } from './version-changes'

const version = aVersion({
  tags: [
    { id: 1, name: 'Billing' },
    { id: 2, name: 'Bug' },
  ],
})

test('two trainings of the same differ in nothing', () => {
  expect(versionChanges(version, { ...version, number: 2 })).toEqual([])
})

test('changed settings are told with both values', () => {
  const settings = { ...defaultSettings, algorithm: 'nb', max_features: 20_000 } as const
  expect(versionChanges(version, { ...version, settings })).toEqual([
    { sign: '~', text: 'Algorithm: SVM → Naive Bayes' },
    { sign: '~', text: 'Features kept: 10,000 → 20,000' },
  ])
})

test('tags are compared by id, so that a rename is not a new tag', () => {
  const tags = [
    { id: 2, name: 'Bug report' },
    { id: 3, name: 'Praise' },
  ]
  expect(versionChanges(version, { ...version, tags })).toEqual([
    { sign: '~', text: 'tag Bug → Bug report' },
    { sign: '+', text: 'tag Praise' },
    { sign: '−', text: 'tag Billing' },
  ])
})

test('more, fewer or other texts are told apart', () => {
  expect(versionChanges(version, { ...version, texts: 101 })).toEqual([
    { sign: '+', text: '1 tagged text' },
  ])
  expect(versionChanges(version, { ...version, texts: 60 })).toEqual([
    { sign: '−', text: '40 tagged texts' },
  ])
  expect(versionChanges(version, { ...version, data_hash: 'b' })).toEqual([
    { sign: '~', text: 'other texts or tags of texts' },
  ])
})
