import { describe, expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { trySurgery } from './surgery'

const setOf = (rows: number[][], strategy: 'single' | 'multi') => ({
  tags: tagRowsOf(rows),
  tagCount: 3,
  strategy,
})
describe('a trial of tag surgery', () => {
  // Tag 0: two texts, one taken for 1. Tag 1: two texts, one taken for 0. Tag 2: two texts, one taken for 0.
  const tags = [[0], [0], [1], [1], [2], [2]]
  const answers = tagRowsOf([[0], [1], [1], [0], [2], [0]])

  test('merging forgives what was mixed up between the two', () => {
    const trial = trySurgery(setOf(tags, 'single'), answers, { tag: 0, into: 1 })
    expect(trial.now.accuracy).toBeCloseTo(3 / 6, 12)
    // F1: 2·1/(2+3) = 0.4, 2·1/(2+2) = 0.5, 2·1/(2+1) = 2/3
    expect(trial.now.macroF1).toBeCloseTo((0.4 + 0.5 + 2 / 3) / 3, 12)
    expect(trial.after.accuracy).toBeCloseTo(5 / 6, 12)
    // F1: 2·4/(4+5) and 2/3
    expect(trial.after.macroF1).toBeCloseTo((8 / 9 + 2 / 3) / 2, 12)
    expect(trial.f1).toBeCloseTo(8 / 9, 12)
    expect(trial).toMatchObject({ texts: 6, textsAfter: 6, undecided: 0, allRight: trial.after })
  })

  test('retiring leaves its texts out, and says what answers to others are open', () => {
    const trial = trySurgery(setOf(tags, 'single'), answers, { tag: 0, into: null })
    // Left are [1] → 1, [1] → open, [2] → 2, [2] → open.
    expect(trial).toMatchObject({ texts: 6, textsAfter: 4, undecided: 2, f1: null })
    expect(trial.after).toEqual({ accuracy: 0.5, macroF1: expect.closeTo(2 / 3, 12) })
    expect(trial.allRight).toEqual({ accuracy: 1, macroF1: 1 })
  })

  test('where texts have several tags each is decided by itself: nothing is open', () => {
    const several = setOf([[0, 1], [0], [1, 2], [2]], 'multi')
    const trial = trySurgery(several, tagRowsOf([[0, 1], [0], [2], [2, 0]]), { tag: 0, into: null })
    // Left are [1] → [1], [1, 2] → [2], [2] → [2].
    expect(trial).toMatchObject({ texts: 4, textsAfter: 3, undecided: 0 })
    expect(trial.after.accuracy).toBeCloseTo(2 / 3, 12)
    // F1 of 1: 2·1/(2+1), of 2: 1
    expect(trial.after.macroF1).toBeCloseTo((2 / 3 + 1) / 2, 12)
  })

  test('a text that has both tags has the merged one once', () => {
    const several = setOf([[0, 1], [1]], 'multi')
    const trial = trySurgery(several, tagRowsOf([[0], [1]]), { tag: 0, into: 1 })
    expect(trial.after).toEqual({ accuracy: 1, macroF1: 1 })
  })
})
