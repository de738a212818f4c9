import { describe, expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { comparisonOf, everyText, randomComparison } from '@/lib/testing/engine/example-comparison'
import type { MetricProof } from './proof'
import { prove } from './prove'
import { textsToSettle } from './texts-to-settle'

/** Σ ψ_g². */
const squaresOf = ({ standardError }: MetricProof, texts: number) =>
  (standardError / 1.1) ** 2 - 2 / texts ** 2

describe('by hand', () => {
  // accuracy 3/4 against 2/4; F₀ = 2/3, F₁ = 4/5 against F₀ = 2/4, F₁ = 2/4
  const proof = prove(
    comparisonOf([[0], [0], [1], [1]], [[0], [1], [1], [1]], [[0], [1], [0], [1]]),
  )

  test('differences and standard errors', () => {
    expect(proof.accuracy).toMatchObject({ candidate: 0.75, baseline: 0.5, difference: 0.25 })
    expect(proof.macroF1.difference).toBeCloseTo(11 / 15 - 1 / 2, 15)
    // ψ of accuracy: 1/16 − 1/8, −3/16 + 1/8, 1/16 + 1/8, 1/16 − 1/8
    expect(squaresOf(proof.accuracy, 4)).toBeCloseTo((1 + 1 + 9 + 1) / 256, 14)
    // ψ of macro F1: 1/9 − 1/8, −43/225 + 1/8, 1/25 + 1/8, 1/25 − 1/8
    const expected = [1 / 9 - 1 / 8, -43 / 225 + 1 / 8, 1 / 25 + 1 / 8, 1 / 25 - 1 / 8]
    const squares = expected.reduce((sum, psi) => sum + psi * psi, 0)
    expect(squaresOf(proof.macroF1, 4)).toBeCloseTo(squares, 14)
  })

  test('counts', () => {
    expect(proof.outcomes).toEqual({ both: 2, onlyCandidate: 1, onlyBaseline: 0, neither: 1 })
    expect(proof.oneSidedGroups).toEqual({ candidate: 1, baseline: 0 })
    expect(proof.mcnemar).toBe(0.5)
    expect(proof.verdict.kind).toBe('unproven')
    expect(proof.tags[1]).toMatchObject({ tag: 1, texts: 2, found: { candidate: 2, baseline: 1 } })
    expect(proof.tags[1]!.certainty).toBeNull()
  })

  test('what would settle it: 1.21 v ((c + 0.84) / Δ)², of the metric that needs more', () => {
    const v = 4 * (12 / 256 + 2 / 16)
    const onAccuracy = 1.21 * v * ((1.959964 + 0.84) / 0.05) ** 2
    expect(proof.accuracy.standardError).toBeGreaterThan(proof.macroF1.standardError)
    expect(textsToSettle(proof, 0.05)).toBe(Number(onAccuracy.toPrecision(2)))
    expect(textsToSettle(proof)).toBe(Number((25 * onAccuracy).toPrecision(2)))
  })

  test('multi-tag: accuracy is the exact set, micro F1 stands beside', () => {
    const multi = prove(
      comparisonOf([[0, 1], [0], []], [[0, 1], [0, 1], []], [[0], [0], [1]], { strategy: 'multi' }),
    )
    expect(multi.accuracy).toMatchObject({ candidate: 2 / 3, baseline: 1 / 3 })
    // TP 3 of 3 tags and 4 answers; 2 of 3 tags and 3 answers
    expect(multi.microF1).toEqual({ candidate: 6 / 7, baseline: 4 / 6 })
    // F₀ = 1, F₁ = 2/3; F₀ = 1, F₁ = 0
    expect(multi.macroF1.difference).toBeCloseTo(1 / 3, 15)
    expect(proof.microF1).toBeNull()
  })
})

test('identical versions: difference exactly 0, cannot tell, and nothing looks exact', () => {
  const comparison = randomComparison({})
  const proof = prove({ ...comparison, candidate: comparison.baseline })
  expect(proof.accuracy.difference).toBe(0)
  expect(proof.macroF1.difference).toBe(0)
  expect(proof.accuracy.interval[1]).toBeGreaterThan(0)
  expect(proof.verdict).toEqual({ kind: 'unproven', sure: 0.5, luck: 0.5 })
})

test('a large lead on many texts is better; the same lead after many tries is less sure', () => {
  const alone = prove(randomComparison({ texts: 600, candidate: 0.75 }))
  const after20 = prove(randomComparison({ texts: 600, candidate: 0.75, tries: 19 }))
  expect(after20.tries).toBe(20)
  expect(after20.accuracy.difference).toBe(alone.accuracy.difference)
  expect(after20.accuracy.criticalValue).toBeGreaterThan(2.5)
  expect(after20.accuracy.sure).toBeLessThan(alone.accuracy.sure)
  expect(prove(randomComparison({ texts: 2000, candidate: 0.9 })).verdict.kind).toBe('better')
})

test('groups that a try does not have count 0: a try without any is a try that differs nowhere', () => {
  const comparison = randomComparison({ texts: 200, tries: 1 })
  const [other] = comparison.otherTries
  const without = prove({
    ...comparison,
    otherTries: [{ ...other!, has: new Uint8Array(200) }],
  })
  const asBaseline = prove({
    ...comparison,
    otherTries: [{ answers: comparison.baseline.answers, has: everyText(comparison) }],
  })
  expect(without).toEqual(asBaseline)
})

describe('tag by tag', () => {
  /** Tag 0 has 40 texts and 12 changed answers, tag 1 40 and 8, tag 2 20 and 20. */
  const truth = [...Array(100).keys()].map((text) => [Math.floor(text / 40)])
  const candidate = truth.map(([tag]) => [tag!])
  const baseline = truth.map(([tag], text) => {
    if (text < 12 || text >= 80) return [3]
    return text >= 40 && text < 48 ? [3] : [tag!]
  })

  test('only tags with 30 texts and 10 changed answers get a certainty', () => {
    const { tags } = prove(comparisonOf(truth, candidate, baseline))
    expect(tags.map(({ certainty }) => certainty?.standing ?? null)).toEqual(['better', null, null])
  })

  test('copies do not make up for texts', () => {
    const groups = Int32Array.from(truth, (_, text) => text >> 1)
    const { tags } = prove(comparisonOf(truth, candidate, baseline, { groups }))
    expect(tags[0]).toMatchObject({ texts: 40, certainty: null })
  })

  test('the influences are those on the F1 of the tag alone', () => {
    const { tags } = prove(comparisonOf(truth, candidate, baseline))
    const [tag] = tags
    // candidate: F = 1 and no influence; baseline: F = 56/68, 28 right texts and 12 lost ones
    const f = 56 / 68
    const squares = 28 * ((2 - 2 * f) / 68) ** 2 + 12 * (f / 68) ** 2
    const se = 1.1 * Math.sqrt(squares + 2 / 100 ** 2)
    expect(tag!.difference).toBeCloseTo(1 - f, 14)
    expect(tag!.certainty!.interval[0]).toBeCloseTo(1 - f - 1.959964 * se, 7)
  })
})

test('a text with several tags counts with the tag it was answered, as in the report', () => {
  const proof = prove(comparisonOf([[0, 1], [0], [1]], [[1], [0], [1]], [[0], [1], [1]]))
  expect(proof.accuracy).toMatchObject({ candidate: 1, baseline: 2 / 3 })
  expect(proof.macroF1.candidate).toBe(1)
  expect(tagRowsOf([[0, 1]]).tags).toHaveLength(2)
})
