import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/default-settings'
import type { Settings } from '@/lib/contracts/settings'
import { aVersion } from '@/lib/testing/made/a-version'
import { needsDifference, versionChanges } from './version-changes'

const version = aVersion({
  tags: [
    { id: 1, name: 'Billing' },
    { id: 2, name: 'Bug' },
  ],
})

test('two trainings of the same differ in nothing', () => {
  expect(versionChanges(version, { ...version, number: 2 })).toEqual([])
})

test('changed settings are told in a few words', () => {
  const settings: Settings = {
    ...defaultSettings,
    algorithm: 'nb',
    max_features: 20_000,
    ngram_range: [1, 3],
    char_ngram_range: [3, 5],
    use_stemming: false,
    stopwords: true,
    tagging_strategy: 'multi',
  }
  const texts = versionChanges(version, { ...version, settings }).map(
    ({ sign, text }) => `${sign} ${text}`,
  )
  expect(texts.sort()).toEqual([
    '+ characters 3–5',
    '+ stopword list',
    '~ SVM → Naive Bayes',
    '~ tags per text automatic → several',
    '~ vocabulary 50k → 20k',
    '~ words 1–2 → 1–3',
    '− stemming',
  ])
})

test('another number of tags per text is told where no setting tells it', () => {
  expect(versionChanges(version, { ...version, multi: true })).toEqual([
    { sign: '~', text: 'one tag → several tags per text' },
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

test('a hash that differs for another reason says nothing about the texts', () => {
  const settings: Settings = { ...defaultSettings, algorithm: 'nb' }
  expect(versionChanges(version, { ...version, settings, data_hash: 'b' })).toEqual([
    { sign: '~', text: 'SVM → Naive Bayes' },
  ])
})

const NO_DATA = { added: 0, deleted: 0, tagged: 0, retagged: 0, untagged: 0 }

test('a merge is told as one once it is known, and texts that were retagged with their number', () => {
  const gone = { ...version, tags: [{ id: 2, name: 'Bug' }], data_hash: 'other' }
  expect(needsDifference(version, gone)).toBe(true)
  const merged = [{ from: 'Billing', into: 'Bug' }]
  const data = { ...NO_DATA, retagged: 12 }
  expect(versionChanges(version, gone, { tags: { merged }, data })).toEqual([
    { sign: '~', text: 'merged Billing into Bug' },
  ])

  const retagged = { ...version, data_hash: 'other' }
  expect(needsDifference(version, retagged)).toBe(true)
  expect(needsDifference(version, version)).toBe(false)
  const difference = { tags: { merged: [] }, data: { ...NO_DATA, retagged: 11 } }
  expect(versionChanges(version, retagged, difference)).toEqual([
    { sign: '~', text: '11 texts retagged' },
  ])
})
