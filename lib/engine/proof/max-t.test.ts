import { describe, expect, test } from 'vitest'
import { cholesky } from './cholesky'
import { correlationOf } from './correlation'
import { createGaussian } from './gaussian'
import { expectedLuck, maxT, twoSidedMaxT } from './max-t'
import { NORMAL_97_5, normalProbability } from './normal'

const COUNT = 20

/** Vectors whose correlation is ρ for each pair. */
const equallyCorrelated = (rho: number, count = COUNT) =>
  Array.from({ length: count }, (_, vector) =>
    Float64Array.from({ length: count + 1 }, (_, group) => {
      if (group === count) return Math.sqrt(rho)
      return group === vector ? Math.sqrt(1 - rho) : 0
    }),
  )

/** P(all entries < c) for equally correlated entries: ∫ φ(x) Φ((c − √ρ x) / √(1 − ρ))^M dx. */
function chanceAllBelow(c: number, rho: number): number {
  const STEP = 0.01
  let chance = 0
  for (let x = -8; x <= 8; x += STEP) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
    const below = normalProbability((c - Math.sqrt(rho) * x) / Math.sqrt(1 - rho))
    chance += STEP * density * below ** COUNT
  }
  return chance
}

describe('the normal distribution', () => {
  test('has its published values', () => {
    expect(normalProbability(0)).toBe(0.5)
    expect(normalProbability(1)).toBeCloseTo(0.841344746068543, 14)
    expect(normalProbability(-1.5)).toBeCloseTo(0.066807201268858, 14)
    expect(normalProbability(-3)).toBeCloseTo(0.00134989803163009, 14)
    expect(normalProbability(5)).toBeCloseTo(0.999999713348428, 14)
    expect(normalProbability(NORMAL_97_5)).toBeCloseTo(0.975, 14)
  })

  test('is 0 and 1 far away, without overflow', () => {
    expect(normalProbability(-40)).toBe(0)
    expect(normalProbability(1e9)).toBe(1)
    expect(normalProbability(8.2)).toBeLessThanOrEqual(1)
    expect(normalProbability(-8.2)).toBeGreaterThanOrEqual(0)
  })

  test('is what the generator draws: mean 0, variance 1, 2.5 % above 1.96, neighbours unrelated', () => {
    const gaussian = createGaussian(1)
    const draws = Array.from({ length: 200_000 }, gaussian)
    const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
    expect(Math.abs(mean(draws))).toBeLessThan(0.008)
    expect(mean(draws.map((x) => x * x))).toBeCloseTo(1, 1.5)
    expect(mean(draws.map((x) => Number(x > NORMAL_97_5)))).toBeCloseTo(0.025, 2.5)
    for (const lag of [1, 2, 3, 20]) {
      const products = draws.slice(lag).map((x, i) => x * draws[i]!)
      expect(Math.abs(mean(products))).toBeLessThan(0.008)
    }
  })
})

describe('correlation and its root', () => {
  test('correlation is that of the vectors; one without any difference is correlated with none', () => {
    const c = correlationOf([
      Float64Array.of(1, -1, 0),
      Float64Array.of(2, 0, -2),
      Float64Array.of(0, 0, 0),
    ])
    const expected = [1, 0.5, 0, 0.5, 1, 0, 0, 0, 1]
    c.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 15)
    })
  })

  test('by hand: [[4, 2], [2, 5]] is the square of [[2, 0], [1, 2]]', () => {
    const expected = [2, 0, 1, 2]
    cholesky(Float64Array.of(4, 2, 2, 5), 2).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 8)
    })
  })

  test('the same try many times has a root too', () => {
    const same = Array.from({ length: 30 }, () => Float64Array.of(0.3, -0.1, -0.2, 1 / 3))
    const lower = cholesky(correlationOf(same), same.length)
    expect(lower.every(Number.isFinite)).toBe(true)
  })
})

describe('the luckiest of many tries', () => {
  test('one try needs no correction', () => {
    const one = maxT([Float64Array.of(1, -1)])
    expect(one.criticalValue).toBeCloseTo(1.96, 4)
    expect(one.sureOf(1.5)).toBe(normalProbability(1.5))
  })

  for (const rho of [0, 0.5, 0.9]) {
    test(`${COUNT} tries correlated ${rho} are as lucky as the integral says`, () => {
      const { sureOf, criticalValue } = maxT(equallyCorrelated(rho))
      expect(chanceAllBelow(criticalValue, rho)).toBeCloseTo(0.975, 2.5)
      for (const z of [0, 1, 2, 3]) {
        const chance = chanceAllBelow(z, rho)
        // four standard errors of 20,000 draws
        const most = 4 * Math.sqrt((chance * (1 - chance)) / 20_000) + 1 / 20_001
        expect(Math.abs(sureOf(z) - chance)).toBeLessThan(most)
      }
    })
  }

  test('the same try 20 times counts as one', () => {
    const { sureOf, criticalValue } = maxT(equallyCorrelated(1))
    expect(criticalValue).toBeCloseTo(1.96, 1)
    expect(sureOf(1)).toBeCloseTo(normalProbability(1), 2)
  })

  test('97.5 % sure is where the interval touches 0, and never quite 100 %', () => {
    const { sureOf, criticalValue } = maxT(equallyCorrelated(0.5))
    expect(sureOf(criticalValue)).toBeLessThan(0.975)
    expect(sureOf(criticalValue * (1 + 1e-12))).toBeGreaterThanOrEqual(0.975)
    expect(sureOf(100)).toBe(1 - 1 / 20_001)
  })

  test('the same tries give the same certainty', () => {
    const tries = equallyCorrelated(0.3)
    expect(maxT(tries).sureOf(2.1)).toBe(maxT(tries).sureOf(2.1))
  })
})

describe('two-sided', () => {
  test('independent differences: P(all |entries| < c) = (2 Φ(c) − 1)^M, and up and down alike', () => {
    const { sureOf, criticalValue } = twoSidedMaxT(equallyCorrelated(0))
    expect((2 * normalProbability(criticalValue) - 1) ** COUNT).toBeCloseTo(0.95, 2)
    expect(sureOf(-2.5)).toBe(sureOf(2.5))
    expect(sureOf(criticalValue * (1 + 1e-12))).toBeGreaterThanOrEqual(0.975)
  })

  test('of one difference it is the certainty of its sign', () => {
    const { sureOf, criticalValue } = twoSidedMaxT([Float64Array.of(1, -1)])
    expect(sureOf(-2)).toBeCloseTo(normalProbability(2), 14)
    expect(criticalValue).toBe(NORMAL_97_5)
  })
})

test('the luck of the best of M independent tries is what tables say, and of one half a step', () => {
  const vectors = (count: number) => {
    const gaussian = createGaussian(9)
    return Array.from({ length: count }, () => Float64Array.from({ length: 4_000 }, gaussian))
  }
  expect(expectedLuck(vectors(1))).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 1)
  expect(expectedLuck(vectors(10))).toBeCloseTo(1.54, 1)
})
