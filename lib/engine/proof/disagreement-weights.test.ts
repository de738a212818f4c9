import { expect, test } from 'vitest'
import { pickRows, tagRowsOf } from '@/lib/engine/tag-rows'
import { randomComparison } from '@/lib/testing/engine/example-comparison'
import type { Comparison } from './comparison'
import { disagreementWeights } from './disagreement-weights'
import { disagreements } from './disagreements'
import { prove } from './prove'
import { textsToSettle } from './texts-to-settle'

test('versions disagree where their answers differ as sets', () => {
  const one = tagRowsOf([[0], [0], [1, 0], [0, 1], []])
  const other = tagRowsOf([[0], [1], [0, 1], [0], [1]])
  expect(Array.from(disagreements(one, other))).toEqual([0, 1, 0, 1, 1])
})

test('tagged texts that agree stand for the untagged that agree', () => {
  expect(Array.from(disagreementWeights(Uint8Array.of(0, 1, 0, 1, 0), 6))).toEqual([3, 1, 3, 1, 3])
  expect(Array.from(disagreementWeights(Uint8Array.of(1, 1), 6))).toEqual([1, 1])
})

test('once every disagreement is tagged, the difference in accuracy is that of tagged and untagged texts together', () => {
  const all = randomComparison({ texts: 1000 })
  const disagree = disagreements(all.candidate.answers, all.baseline.answers)
  // every fifth text was tagged before
  const tagged = Int32Array.from(disagree.keys()).filter((text) => text % 5 === 0)
  const now = Int32Array.from(disagree.keys()).filter((text) => text % 5 === 0 || disagree[text])
  const agreeingInPool = 1000 - now.length
  const weights = disagreementWeights(
    Uint8Array.from(now, (text) => disagree[text]!),
    agreeingInPool,
  )
  const on = (texts: Int32Array): Comparison => ({
    ...all,
    truth: pickRows(all.truth, texts),
    groups: texts,
    candidate: { ...all.candidate, answers: pickRows(all.candidate.answers, texts) },
    baseline: { ...all.baseline, answers: pickRows(all.baseline.answers, texts) },
    newToBaseline: new Uint8Array(texts.length),
    chosenByModel: new Uint8Array(texts.length),
  })
  const truth = prove(all)
  const weighted = prove({ ...on(now), weights })
  const before = prove(on(tagged))
  expect(weighted.accuracy.difference).toBeCloseTo(truth.accuracy.difference, 12)
  expect(weighted.accuracy.standardError).toBeLessThan(before.accuracy.standardError / 1.5)
  expect(Math.abs(weighted.macroF1.difference - truth.macroF1.difference)).toBeLessThan(0.01)
  expect(Math.abs(before.accuracy.difference - truth.accuracy.difference)).toBeGreaterThan(0)
})

test('a text of weight 3 is as good as three copies of it', () => {
  const comparison = randomComparison({ texts: 120 })
  const weights = Float64Array.from({ length: 120 }, (_, text) => 1 + (text % 3))
  const copies = Int32Array.from(
    Array.from(weights, (weight, text) => new Array<number>(weight).fill(text)).flat(),
  )
  const weighted = prove({ ...comparison, weights })
  const copied = prove({
    ...comparison,
    truth: pickRows(comparison.truth, copies),
    groups: copies,
    candidate: {
      ...comparison.candidate,
      answers: pickRows(comparison.candidate.answers, copies),
    },
    baseline: {
      ...comparison.baseline,
      answers: pickRows(comparison.baseline.answers, copies),
    },
    newToBaseline: new Uint8Array(copies.length),
    chosenByModel: new Uint8Array(copies.length),
  })
  for (const metric of ['accuracy', 'macroF1'] as const) {
    expect(weighted[metric].difference).toBeCloseTo(copied[metric].difference, 12)
    expect(weighted[metric].standardError).toBeCloseTo(copied[metric].standardError, 12)
  }
  expect([weighted.total, copied.total]).toEqual([copies.length, copies.length])
  expect(textsToSettle(weighted)).toBe(textsToSettle(copied))
})
