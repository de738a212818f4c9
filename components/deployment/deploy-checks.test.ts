import { expect, test } from 'vitest'
import type { Comparison } from '@/lib/contracts/comparison'
import { defaultSettings } from '@/lib/contracts/settings'
import { deployChecks } from './deploy-checks'

const comparison: Comparison = {
  sandbox: {
    number: 14,
    revision: 10,
    trained: '2025-11-18T14:22:00.000Z',
    created: '2025-11-18T14:22:05.000Z',
    duration_ms: 5000,
    asked_by: 'Maya',
    automatic: false,
    engine_version: '1',
    model_hash: 'a',
    data_hash: 'a',
    model_bytes: 1000,
    settings: defaultSettings,
    tags: [],
    accuracy: 0.8,
    macro_f1: 0.7,
    texts: 100,
    warnings: [],
  },
  production: null,
  settings: [],
  tags: { added: [], removed: [], renamed: [] },
  data: { added: 0, deleted: 0, tagged: 0, retagged: 0, untagged: 0 },
  per_tag: [],
}

const problems = (changed: Partial<Comparison>, isChangedSinceTraining = false) =>
  deployChecks({ comparison: { ...comparison, ...changed }, isChangedSinceTraining })
    .filter(({ isFine }) => !isFine)
    .map(({ text }) => text)

test('an ordinary deploy has nothing to warn of', () => {
  expect(problems({})).toEqual([])
})

test('tags that production would never answer again are named', () => {
  const tags = { added: [], removed: ['A', 'B', 'C', 'D', 'E'], renamed: [] }
  expect(problems({ tags })).toEqual(['Never answers A, B, C and 2 other tags again'])
})

test('what is not part of the version is said', () => {
  expect(problems({}, true)).toEqual(['Changes since the training are not part of v14'])
  const sandbox = { ...comparison.sandbox, warnings: ['Legal has one text only.'] }
  expect(problems({ sandbox })).toEqual(['Legal has one text only.'])
})
