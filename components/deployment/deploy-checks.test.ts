import { expect, test } from 'vitest'
import type { Comparison } from '@/lib/contracts/comparison'
import { aVersion } from '@/lib/testing/made/a-version'
import { deployChecks } from './deploy-checks'

const comparison: Comparison = {
  sandbox: aVersion({ number: 14 }),
  production: null,
  settings: [],
  tags: { added: [], removed: [], renamed: [], merged: [] },
  data: { added: 0, deleted: 0, tagged: 0, retagged: 0, untagged: 0 },
  per_tag: [],
}

const problems = (changed: Partial<Comparison>, isChangedSinceTraining = false) =>
  deployChecks({
    modelId: 'cl_1',
    comparison: { ...comparison, ...changed },
    isChangedSinceTraining,
  })
    .filter(({ isFine }) => !isFine)
    .map(({ text }) => text)

test('an ordinary deploy has nothing to warn of', () => {
  expect(problems({})).toEqual([])
})

test('tags that production would never answer again are named', () => {
  const tags = { added: [], removed: ['A', 'B', 'C', 'D', 'E'], renamed: [], merged: [] }
  expect(problems({ tags })).toEqual(['Never answers A, B, C and 2 other tags again'])
})

test('a training under way is said, with the version that is deployed all the same', () => {
  const training = 'v15 is being trained, 40%'
  const checks = deployChecks({
    modelId: 'cl_1',
    comparison,
    isChangedSinceTraining: false,
    training,
  })
  expect(checks).toContainEqual({ isFine: false, text: `${training}: this deploys v14` })
})

test('a deploy that changes how many tags a text gets says so', () => {
  const production = aVersion({ number: 13 })
  const sandbox = aVersion({ number: 14, multi: true })
  const text = 'Sandbox gives several tags per text, production one'
  expect(problems({ sandbox, production })).toEqual([text])
  expect(problems({ sandbox: production, production: sandbox })).toEqual([
    'Sandbox gives one tag per text, production several',
  ])
  expect(problems({ production })).toEqual([])
})

test('tags given for the proof are no reason to train again', () => {
  const checks = deployChecks({
    modelId: 'cl_1',
    comparison,
    isChangedSinceTraining: true,
    isTaggedForProof: true,
  })
  expect(checks).toContainEqual({
    isFine: true,
    text: 'Tags given for the proof are not part of v14',
  })
})

test('what is not part of the version is said', () => {
  expect(problems({}, true)).toEqual(['Changes since the training are not part of v14'])
  const sandbox = { ...comparison.sandbox, warnings: ['Legal has one text only.'] }
  expect(problems({ sandbox })).toEqual(['Legal has one text only.'])
})
