import { describe, expect, test } from 'vitest'
import { assignFold, FOLDS } from './folds'

const counts = (...filled: number[]) =>
  Array.from({ length: FOLDS }, (_, fold) => filled[fold] ?? 9)

describe('assignFold', () => {
  test('takes the fold with the fewest groups of the rarest tag, whatever the others say', () => {
    const rare = counts(1, 1, 0, 1, 1, 1, 1, 1, 1, 1)
    const frequent = counts(0)
    expect(assignFold({ tags: [frequent, rare], all: counts(0, 0, 50) }, 0)).toBe(2)
  })

  test('breaks a tie by the fewest groups, then by the hash', () => {
    const tag = counts(3, 3, 5, 3)
    const all = counts(8, 6, 1, 6)
    expect(assignFold({ tags: [tag], all }, 0)).toBe(1)
    expect(assignFold({ tags: [tag], all }, 1)).toBe(3)
    expect(assignFold({ tags: [tag], all }, 4_294_967_294)).toBe(1)
  })

  test('without tags only the number of groups counts', () => {
    expect(assignFold({ tags: [], all: counts(2, 1) }, 7)).toBe(1)
  })

  test('spreads groups that arrive one after another evenly, for every tag', () => {
    const perTag = [counts(), counts(), counts()].map((row) => row.map(() => 0))
    const all = perTag[0]!.map(() => 0)
    for (let group = 0; group < 3_000; group++) {
      const often = group % 3 === 0 ? 1 : 2
      const tag = perTag[group % 10 === 0 ? 0 : often]!
      const fold = assignFold({ tags: [tag], all }, (group * 2_654_435_761) >>> 0)
      tag[fold]!++
      all[fold]!++
    }
    for (const tag of [...perTag, all]) {
      expect(Math.max(...tag) - Math.min(...tag)).toBeLessThanOrEqual(1)
    }
  })
})
