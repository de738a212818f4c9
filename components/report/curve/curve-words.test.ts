import { expect, test } from 'vitest'
import type { Curve, TagDistance } from '@/lib/contracts/curve'
import { distanceWords, gainSentence, sortDistances } from './curve-words'

const distance = (parts: Partial<TagDistance>): TagDistance => ({
  tag_id: 1,
  name: 'Refund',
  f1: 0.7,
  texts: 80,
  state: 'more',
  more: { about: 60, low: 40, high: 110 },
  ...parts,
})

const gain = (score: number, interval: [number, number]): Curve => ({
  version: 1,
  texts: 4_000,
  folds: 5,
  points: [],
  forecast: [],
  goal: 0.8,
  per_tag: [],
  gain: { texts: 1_000, score, interval },
})

test('says how many more texts a tag takes, and how sure that is', () => {
  expect(distanceWords(distance({}), 0.8)).toBe(
    'reaches F1 80.0% with about 60 more texts (40 to 110)',
  )
  expect(distanceWords(distance({ more: { about: 60, low: 40, high: null } }), 0.8)).toBe(
    'reaches F1 80.0% with about 60 more texts (at least 40, perhaps many more)',
  )
})

test('never promises what was not measured', () => {
  expect(distanceWords(distance({ state: 'no_help', more: null }), 0.8)).toContain('hardly help')
  expect(distanceWords(distance({ state: 'too_few', more: null, texts: 9 }), 0.8)).toBe(
    'has 9 texts: too few to say',
  )
})

test('says whether more texts help at all', () => {
  expect(gainSentence(gain(0.008, [0.002, 0.02]))).toBe(
    'Still climbing: 1,000 more tagged texts should add about 0.8 pts (95% interval 0.2 to 2.0).',
  )
  expect(gainSentence(gain(0.001, [0, 0.02]))).toMatch(/^Nearly level/)
  expect(gainSentence(gain(0.001, [0, 0.004]))).toMatch(/^It has levelled off/)
})

test('what can be reached soonest comes first, what is reached last', () => {
  const far = distance({ tag_id: 2, more: { about: 500, low: 300, high: 900 } })
  const done = distance({ tag_id: 3, state: 'reached', more: null })
  expect(sortDistances([done, far, distance({})]).map(({ tag_id }) => tag_id)).toEqual([1, 2, 3])
})
