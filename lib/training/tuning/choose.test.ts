import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/default-settings'
import type { Settings } from '@/lib/contracts/settings'
import { createRandom } from '@/lib/engine/random'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { chooseTried } from './choose'
import type { Tried } from './trial'

const TEXTS = 600
const random = createRandom(5)
const truth = Int32Array.from({ length: TEXTS }, () => random() % 2)
const judge = { strategy: 'single', tagCount: 2, groups: Int32Array.from(truth.keys()) } as const

/** Answers that are right where `isRight` says so. */
function tried(
  number: number,
  settings: Partial<Settings>,
  isRight: (text: number) => boolean,
): Tried {
  const answers = Array.from(truth, (tag, text) => [isRight(text) ? tag : 1 - tag])
  const starts = Int32Array.from({ length: TEXTS + 1 }, (_, text) => text)
  const none = new Float32Array(TEXTS)
  return {
    number,
    state: 'finished',
    settings: { ...defaultSettings, ...settings },
    measured: {
      folds: [0, 1],
      texts: Int32Array.from(truth.keys()),
      tags: tagRowsOf(Array.from(truth, (tag) => [tag])),
      answers: {
        starts,
        tags: Int32Array.from(answers.flat()),
        confidences: none,
        topConfidences: none,
      },
      accuracy: 0,
      macroF1: 0,
    },
  }
}

const often = (share: number) => {
  const rights = Array.from({ length: TEXTS }, () => random() < share * 2 ** 32)
  return (text: number) => rights[text] === true
}

test('of settings that differ by luck alone the current ones stay', () => {
  for (let search = 0; search < 20; search++) {
    const all = Array.from({ length: 12 }, (_, i) =>
      tried(i + 1, { max_features: 1_000 + i }, often(0.8)),
    )
    const { tried: chosen, gain } = chooseTried(judge, all, 30)
    if (chosen.number !== 1) expect(gain).toBeLessThan(0.03)
  }
  const equal = [
    tried(1, {}, (text) => text > 100),
    tried(2, { max_features: 9 }, (text) => text > 98),
  ]
  expect(chooseTried(judge, equal, 2)).toMatchObject({ tried: { number: 1 }, gain: 0 })
})

test('what is clearly better is chosen, with less gain than it shows', () => {
  const all = [
    tried(1, {}, (text) => text > 200),
    tried(2, { max_features: 9 }, (text) => text > 100),
  ]
  const { tried: chosen, gain } = chooseTried(judge, all, 2)
  expect(chosen.number).toBe(2)
  expect(gain).toBeGreaterThan(0.1)
  expect(gain).toBeLessThan(100 / TEXTS)
})

test('of those within a standard error of the best the one that changes least', () => {
  const all = [
    tried(1, {}, (text) => text > 200),
    tried(
      2,
      { max_features: 9, normalize_weights: !defaultSettings.normalize_weights },
      (text) => text > 100,
    ),
    tried(3, { max_features: 9 }, (text) => text > 102),
  ]
  expect(chooseTried(judge, all, 3).tried.number).toBe(3)
})
