import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupProfiles } from '@/lib/engine/evaluation/folds/group-profiles'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { bootstrapIntervals, type Interval } from './intervals'

type Pair = { actual: number; answer: number }

function intervalsOf(pairs: readonly Pair[], tagCount: number, groups = [...pairs.keys()]) {
  const actual = tagRowsOf(pairs.map((pair) => [pair.actual]))
  const answers = tagRowsOf(pairs.map((pair) => [pair.answer]))
  return bootstrapIntervals(groupProfiles(actual, answers, groups), tagCount)
}

/** So many texts of two tags, in turns, of which every n-th is answered with the other tag. */
const pairsOf = (texts: number, wrongEvery: number): Pair[] =>
  Array.from({ length: texts }, (_, text) => {
    const actual = text % 2
    return { actual, answer: text % wrongEvery === 0 ? 1 - actual : actual }
  })

const width = ([low, high]: Interval) => high - low

describe('bootstrapIntervals', () => {
  test('of an accuracy are as wide as the normal distribution says', () => {
    const { accuracy } = intervalsOf(pairsOf(2_000, 5), 2)
    const standardError = Math.sqrt((0.8 * 0.2) / 2_000)
    expect(width(accuracy) / (2 * 1.96 * standardError)).toBeCloseTo(1, 1)
    expect((accuracy[0] + accuracy[1]) / 2).toBeCloseTo(0.8, 2)
  })

  test('nothing is exact: 20 of 20 right are 86.1 to 100 %', () => {
    const { accuracy, macroF1, f1 } = intervalsOf(pairsOf(20, 100).slice(1), 2)
    // 19 texts are left: 1 − 1.96 √2 / 19
    expect(accuracy[0]).toBeCloseTo(1 - (1.96 * Math.SQRT2) / 19, 3)
    expect(accuracy[1]).toBe(1)
    expect(macroF1[0]).toBeLessThan(0.9)
    // ten texts of tag 1, nine of tag 0
    expect(f1[1]![0]).toBeCloseTo(1 - (1.96 * Math.SQRT2) / 10, 3)
  })

  test('copies do not make a score surer', () => {
    const pairs = pairsOf(300, 4)
    const copied = pairs.flatMap((pair) => [pair, pair, pair, pair])
    const groups = copied.map((_, text) => Math.floor(text / 4))
    const alone = intervalsOf(pairs, 2)
    const grouped = intervalsOf(copied, 2, groups)
    const pretended = intervalsOf(copied, 2)
    expect(width(grouped.accuracy)).toBeCloseTo(width(alone.accuracy), 10)
    expect(width(pretended.accuracy)).toBeLessThan(0.6 * width(alone.accuracy))
  })

  test('a tag without texts has none', () => {
    expect(intervalsOf(pairsOf(40, 7), 3).f1[2]).toBeNull()
  })

  test('are the same each time', () => {
    expect(intervalsOf(pairsOf(50, 3), 2)).toEqual(intervalsOf(pairsOf(50, 3), 2))
  })

  test('hold the score and lie between 0 and 1, whatever the answers', () => {
    const anyPair = fc.record({ actual: fc.nat(3), answer: fc.nat(3) })
    const anyPairs = fc.array(fc.tuple(anyPair, fc.nat(9)), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(anyPairs, (rows) => {
        const pairs = rows.map(([pair]) => pair)
        const found = intervalsOf(
          pairs,
          4,
          rows.map(([, group]) => group),
        )
        const right = pairs.filter(({ actual, answer }) => actual === answer).length
        const accuracy = right / pairs.length
        expect(found.accuracy[0]).toBeLessThanOrEqual(accuracy)
        expect(found.accuracy[1]).toBeGreaterThanOrEqual(accuracy)
        const all = [found.accuracy, found.macroF1, found.microF1, ...found.f1]
        for (const interval of all) {
          if (interval === null) continue
          expect(interval[0]).toBeGreaterThanOrEqual(0)
          expect(interval[1]).toBeLessThanOrEqual(1)
          expect(interval[0]).toBeLessThanOrEqual(interval[1])
        }
      }),
      { numRuns: 60 },
    )
  })
})
