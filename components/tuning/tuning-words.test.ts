import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/default-settings'
import type { Tuning, TuningProgress } from '@/lib/contracts/tuning'
import { triesSentence } from './expected-trials'
import { trialChanges, tuningFacts, tuningResult } from './tuning-words'

const progress: TuningProgress = {
  tried: 12,
  dropped: 8,
  best: null,
  share: 0.5,
  seconds_left: 30,
  outcome: null,
}

const tuning: Tuning = {
  id: 1,
  state: 'finished',
  budget_seconds: 60,
  revision: 3,
  asked_by: 'Maya',
  created: '2025-11-18T14:22:00.000Z',
  started: null,
  finished: null,
  progress,
  error: null,
  candidates: [],
  version: null,
}

test('a search that goes on says what it tried and how long it will be', () => {
  expect(tuningFacts({ state: 'running', progress })).toEqual([
    '12 tried',
    '8 dropped early',
    'about 30 seconds left',
  ])
  expect(tuningFacts({ state: 'queued', progress: null })).toEqual(['waits for its turn'])
})

test('a search that ended says what it came to', () => {
  const ended = (outcome: TuningProgress['outcome'], rest: Partial<Tuning> = {}) =>
    tuningResult({ ...tuning, progress: { ...progress, outcome }, ...rest })
  expect(ended('applied', { version: 12 })).toBe('The best of 12 combinations became v12.')
  const best = { number: 5, macro_f1: 0.8, accuracy: 0.9, gain: 0.0123 }
  const won: TuningProgress = { ...progress, outcome: 'applied', best }
  expect(tuningResult({ ...tuning, progress: won, version: 12 })).toBe(
    'The best of 12 combinations, better by about 1.2 points of accuracy and macro F1 after correcting for the search, became v12.',
  )
  expect(ended('current_best')).toContain('nothing was changed')
  expect(ended('settings_changed')).toContain('left alone')
  expect(ended(null, { state: 'failed', error: 'No memory.' })).toBe('No memory.')
  expect(ended(null, { state: 'cancelled' })).toContain('Stopped after 12 combinations')
})

test('settings are told by what differs from those that the search began with', () => {
  const found = { ...defaultSettings, char_ngram_range: [2, 5] as [number, number] }
  expect(trialChanges(defaultSettings, found)).toEqual(['Character groups: 2–5 characters'])
})

test('how many combinations fit follows from the last training, and is not promised without one', () => {
  expect(triesSentence(60, 4_000)).toBe('Tries about 20 combinations, at most 1 minute')
  expect(triesSentence(600, 1_000)).toBe('Tries up to 40 combinations, at most 10 minutes')
  expect(triesSentence(30, null)).toBe('Tries other settings for at most 30 seconds')
})
