import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, alphaOf, type Judgement, type Pair, setDistance } from './agreement'

/** Rows of observers, columns of units, “.” for nothing said: as Krippendorff prints them. */
function unitsOf(...observers: string[]): Judgement[][] {
  const rows = observers.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, unit) =>
    rows.flatMap((row) => {
      const value = row[unit] ?? '.'
      return value === '.' ? [] : [[value.charCodeAt(0)]]
    }),
  )
}

describe('Krippendorff’s α of the examples in Krippendorff (2011), nominal', () => {
  test('A. two observers, two values', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
    expect(alphaOf(units, setDistance)).toBeCloseTo(0.095, 3)
  })

  test('B. two observers, five values', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
    expect(alphaOf(units, setDistance)).toBeCloseTo(0.692, 3)
  })

  test('C. four observers, values missing', () => {
    const units = unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    )
    expect(alphaOf(units, setDistance)).toBeCloseTo(0.743, 3)
  })

  test('where all say the same of everything there is nothing to agree on', () => {
    expect(alphaOf(unitsOf('a a a', 'a a a'), setDistance)).toBeNull()
    expect(alphaOf([], setDistance)).toBeNull()
  })
})

test('the distance of sets, by hand', () => {
  expect(setDistance([1], [1])).toBe(0)
  expect(setDistance([1], [2])).toBe(1)
  expect(setDistance([], [])).toBe(0)
  expect(setDistance([], [1])).toBe(1)
  // J = 1/2, one holds the other: 1 − 1/2 · 2/3
  expect(setDistance([1], [1, 2])).toBeCloseTo(2 / 3, 12)
  // J = 1/3, overlap: 1 − 1/3 · 1/3
  expect(setDistance([1, 2], [2, 3])).toBeCloseTo(8 / 9, 12)
})

/** So many texts of each pair of judgements. */
const pairs = (...counted: [count: number, first: Judgement, second: Judgement][]): Pair[] =>
  counted.flatMap(([count, first, second]) =>
    Array.from({ length: count }, (): Pair => [first, second]),
  )

describe('the agreement of two people on tags', () => {
  test('per tag, by hand', () => {
    // Of 10 texts both gave tag 0 to 4, both tag 1 to 4, and to 2 the first gave 0 and the second 1.
    const found = agreementOf(pairs([4, [0], [0]], [4, [1], [1]], [2, [0], [1]]), 2)
    // Values: 10 of each. D_o = 2/10, D_e = 2 · 10 · 10 / (20 · 19).
    expect(found.alpha?.value).toBeCloseTo(1 - 0.2 / (200 / 380), 12)
    expect(found.perTag[0]?.alpha?.value).toBeCloseTo(1 - 0.2 / (200 / 380), 12)
    expect(found.perTag[0]?.f1?.value).toBeCloseTo(8 / 10, 12)
    expect(found.perTag[0]).toMatchObject({ given: 6, both: 4 })
    expect(found.macroF1?.value).toBeCloseTo(0.8, 12)
  })

  test('one that agree throughout are not certain to go on', () => {
    const { alpha, macroF1 } = agreementOf(pairs([10, [0], [0]], [10, [1], [1]]), 2)
    expect(alpha?.value).toBe(1)
    // Wilson for 20 of 20: 20 / (20 + 1.96²)
    expect(alpha?.interval).toEqual([expect.closeTo(0.839, 3), 1])
    expect(macroF1?.interval[0]).toBeCloseTo(0.839, 3)
  })

  test('a tag that nobody gave says nothing', () => {
    const { perTag } = agreementOf(pairs([3, [0], [0]], [1, [0], []]), 2)
    expect(perTag[1]).toEqual({ alpha: null, f1: null, given: 0, both: 0 })
  })

  test('more texts make it surer, and the same texts give the same interval', () => {
    const few = agreementOf(pairs([20, [0], [0]], [20, [1], [1]], [10, [0], [1]]), 2)
    const many = agreementOf(pairs([200, [0], [0]], [200, [1], [1]], [100, [0], [1]]), 2)
    const width = ({ interval: [low, high] } = { interval: [0, 0] as readonly [number, number] }) =>
      high - low
    expect(width(many.alpha ?? undefined)).toBeLessThan(width(few.alpha ?? undefined) / 2)
    expect(agreementOf(pairs([20, [0], [0]], [20, [1], [1]], [10, [0], [1]]), 2)).toEqual(few)
  })

  test('is the same whoever is called the first, and lies in its interval', () => {
    const judgement = fc.uniqueArray(fc.nat(2), { maxLength: 3 }).map((tags) => tags.toSorted())
    const anyPairs = fc.array(fc.tuple(judgement, judgement), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(anyPairs, (some) => {
        const found = agreementOf(some, 3)
        const turned = agreementOf(
          some.map(([first, second]): Pair => [second, first]),
          3,
        )
        const direct = alphaOf(some, setDistance)
        if (direct === null) expect(found.alpha).toBeNull()
        else expect(found.alpha?.value).toBeCloseTo(direct, 10)
        expect(turned.alpha?.value ?? 0).toBeCloseTo(found.alpha?.value ?? 0, 10)
        for (const one of [found.alpha, found.macroF1, ...found.perTag.map(({ f1 }) => f1)]) {
          if (one === null) continue
          expect(one.interval[0]).toBeLessThanOrEqual(one.value)
          expect(one.interval[1]).toBeGreaterThanOrEqual(one.value)
        }
      }),
      { numRuns: 30 },
    )
  })
})
