import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { createProgress } from './create-progress'
import { expectedWork } from './learn/expected-work'

/** A training whose phases take these seconds on a clock of its own. */
function play(seconds: { preparing: number; fold: number; final: number; saving: number }) {
  let time = 0
  const progress = createProgress(() => time)
  const seen: { share: number; left: number | null; truth: number }[] = []
  const whole = 1 + seconds.preparing + 10 * seconds.fold + seconds.final + seconds.saving
  const note = () => {
    const { share, seconds_left: left } = progress.now()
    seen.push({ share, left, truth: whole - time })
  }
  const step = (after: number, ...at: Parameters<typeof progress.at>) => {
    time += after
    progress.at(...at)
    note()
  }
  step(1, 'reading', 1, 1)
  for (let page = 0; page <= 10; page++) {
    step(page === 0 ? 0 : seconds.preparing / 10, 'preparing', page, 10)
  }
  const { preparing, fold, final, saving } = seconds
  progress.expect({ reading: 1, preparing, folds: 10 * fold, final, saving })
  for (let done = 0; done <= 10; done++) step(done === 0 ? 0 : fold, 'folds', done, 10)
  step(0, 'final', 0, 1)
  step(final, 'saving', 0, 10)
  for (let page = 1; page <= 10; page++) step(saving / 10, 'saving', page, 10)
  return seen
}

test('the share never goes back and reaches its end only at the end', () => {
  const shares = play({ preparing: 2, fold: 20, final: 1, saving: 3 }).map(({ share }) => share)
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
  expect(shares.slice(0, -1).every((share) => share < 1)).toBe(true)
})

test('once the texts are prepared, the time left is the truth if work is as expected', () => {
  const seen = play({ preparing: 10, fold: 4, final: 5, saving: 6 }).slice(12)
  for (const { left, truth } of seen) expect(Math.abs((left ?? -99) - truth)).toBeLessThan(1.01)
})

test('a step that takes longer than expected does not look like the end', () => {
  let time = 0
  const progress = createProgress(() => time)
  progress.at('preparing', 1, 10)
  time = 60
  expect(progress.now().share).toBeLessThan(0.1)
  progress.at('folds', 5, 10)
  time = 600
  expect(progress.now().share).toBeLessThan(0.65)
})

test('time goes on between two steps', () => {
  let time = 0
  const progress = createProgress(() => time)
  time = 5
  progress.at('preparing', 0, 2)
  time = 10
  progress.at('preparing', 1, 2)
  const before = progress.now().seconds_left ?? 0
  time = 12
  expect(progress.now().seconds_left).toBe(before - 2)
})

test('more texts, n-grams, tags or fewer threads are more work', () => {
  const load = {
    texts: 10_000,
    untagged: 0,
    entries: 200_000,
    ngrams: 50_000,
    tags: 20,
    folds: 10,
    settings: defaultSettings,
    strategy: 'single',
  } as const
  const { folds } = expectedWork(load, 2)
  expect(expectedWork({ ...load, texts: 20_000 }, 2).folds).toBeGreaterThan(folds)
  expect(expectedWork({ ...load, entries: 400_000 }, 2).folds).toBeGreaterThan(folds)
  expect(expectedWork({ ...load, untagged: 4_000 }, 2).folds).toBeGreaterThan(folds)
  expect(expectedWork({ ...load, tags: 77 }, 2).folds).toBeGreaterThan(folds)
  expect(expectedWork(load, 1).folds).toBeGreaterThan(folds)
})
