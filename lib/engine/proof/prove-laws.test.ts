import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pickRows } from '@/lib/engine/tag-rows'
import { randomComparison } from '@/lib/testing/engine/example-comparison'
import type { Comparison } from './comparison'
import type { MetricProof, Proof } from './proof'
import { prove } from './prove'

/** Σ ψ_g². */
const squaresOf = ({ standardError }: MetricProof, texts: number) =>
  (standardError / 1.1) ** 2 - 2 / texts ** 2

describe('what must not matter', () => {
  const comparison = randomComparison({ texts: 300, tries: 3 })
  const proof = prove(comparison)

  test('the same comparison gives the same proof to the last bit', () => {
    expect(prove(randomComparison({ texts: 300, tries: 3 }))).toEqual(proof)
  })

  test('the names of the tags', () => {
    const renamed = (rows: Comparison['truth']) => ({ ...rows, tags: rows.tags.map((t) => 3 - t) })
    const other = prove({
      ...comparison,
      truth: renamed(comparison.truth),
      candidate: { ...comparison.candidate, answers: renamed(comparison.candidate.answers) },
      baseline: { ...comparison.baseline, answers: renamed(comparison.baseline.answers) },
      otherTries: comparison.otherTries.map((each) => ({
        ...each,
        answers: renamed(each.answers),
      })),
    })
    for (const metric of ['accuracy', 'macroF1'] as const) {
      expect(other[metric].z).toBeCloseTo(proof[metric].z, 10)
      expect(other[metric].sure).toBeCloseTo(proof[metric].sure, 10)
    }
    expect(other.outcomes).toEqual(proof.outcomes)
    expect(other.tags[0]!.difference).toBeCloseTo(proof.tags[3]!.difference, 12)
  })

  test('the order of the texts', () => {
    const order = Int32Array.from({ length: 300 }, (_, text) => (text * 7) % 300)
    const other = prove({
      ...comparison,
      truth: pickRows(comparison.truth, order),
      candidate: {
        ...comparison.candidate,
        answers: pickRows(comparison.candidate.answers, order),
      },
      baseline: {
        ...comparison.baseline,
        answers: pickRows(comparison.baseline.answers, order),
      },
      otherTries: comparison.otherTries.map(({ answers, has }) => ({
        has,
        answers: pickRows(answers, order),
      })),
    })
    expect(other.accuracy.z).toBeCloseTo(proof.accuracy.z, 10)
    expect(other.macroF1.z).toBeCloseTo(proof.macroF1.z, 10)
  })

  test('copies of every text: same differences, same Σ ψ_g², same tags that can be judged', () => {
    const twice = Int32Array.from({ length: 600 }, (_, text) => text % 300)
    const other = prove({
      ...comparison,
      truth: pickRows(comparison.truth, twice),
      groups: twice,
      candidate: {
        ...comparison.candidate,
        answers: pickRows(comparison.candidate.answers, twice),
      },
      baseline: {
        ...comparison.baseline,
        answers: pickRows(comparison.baseline.answers, twice),
      },
      otherTries: [],
      newToBaseline: new Uint8Array(600),
      chosenByModel: new Uint8Array(600),
    })
    for (const metric of ['accuracy', 'macroF1'] as const) {
      expect(other[metric].difference).toBeCloseTo(proof[metric].difference, 12)
      expect(squaresOf(other[metric], 600)).toBeCloseTo(squaresOf(proof[metric], 300), 12)
    }
    expect(other.oneSidedGroups).toEqual(proof.oneSidedGroups)
    expect(other.mcnemar).toBe(proof.mcnemar)
    expect(other.tags.map(({ certainty }) => certainty === null)).toEqual(
      proof.tags.map(({ certainty }) => certainty === null),
    )
  })
})

test('candidate and baseline swapped: every difference turns round', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0.4, max: 0.9, noNaN: true }),
      (seed, right) => {
        const comparison = randomComparison({ texts: 120, candidate: right, seed })
        const there = prove(comparison)
        const back = prove({
          ...comparison,
          candidate: comparison.baseline,
          baseline: comparison.candidate,
        })
        const isMirrored = (one: MetricProof, other: MetricProof) => {
          expect(one.difference).toBeCloseTo(-other.difference, 12)
          expect(one.standardError).toBeCloseTo(other.standardError, 12)
          expect(one.sure).toBeCloseTo(1 - other.sure, 9)
          expect(one.interval[0]).toBeCloseTo(-other.interval[1], 12)
        }
        isMirrored(there.accuracy, back.accuracy)
        isMirrored(there.macroF1, back.macroF1)
        const turned: Record<string, Proof['verdict']['kind']> = {
          better: 'worse',
          worse: 'better',
        }
        expect(back.verdict.kind).toBe(turned[there.verdict.kind] ?? there.verdict.kind)
        expect(back.mcnemar).toBe(there.mcnemar)
      },
    ),
    { numRuns: 50 },
  )
})
