import { expect, test } from 'vitest'
import type { RunProgress } from '@/lib/contracts/run'
import { runFacts } from './run-phase'

const progress: RunProgress = {
  phase: 'folds',
  folds_done: 5,
  folds: 10,
  share: 0.62,
  seconds_left: 8,
}

test('while measuring, the fold being worked on is counted, not those that are done', () => {
  expect(runFacts({ state: 'running', progress })).toEqual([
    'fold 6 of 10',
    '62%',
    'about 8 seconds left',
  ])
})

test('nothing is promised while the time left is not known', () => {
  const reading = { ...progress, phase: 'reading', share: 0.02, seconds_left: null } as const
  expect(runFacts({ state: 'running', progress: reading })).toEqual(['reads the texts', '2%'])
})

test('a queued run only waits, and says what for', () => {
  const queued = { state: 'queued', progress } as const
  expect(runFacts(queued)).toEqual(['waits for its turn'])
  expect(runFacts(queued, 'import')).toEqual(['waits until the import has ended'])
})
