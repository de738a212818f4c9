import { describe, expect, test } from 'vitest'
import { type Circumstances, proveMetric } from './metric-proof'
import { judge } from './verdict'

const none: Circumstances = { total: 1000, newShare: 0, chosenByModelShare: 0 }

/** A metric with this difference, whose standard error is 1.1 · √(0.0001 + 2e-6), about 0.0111. */
const metricOf = (difference: number, circumstances = none) =>
  proveMetric(
    {
      candidate: 0.8 + difference,
      baseline: 0.8,
      tries: [Float64Array.of(0.01 * Math.SQRT1_2, -0.01 * Math.SQRT1_2)],
    },
    circumstances,
  )

describe('one metric', () => {
  test('the numbers, by hand', () => {
    const metric = metricOf(0.03)
    const se = 1.1 * Math.sqrt(0.000102)
    expect(metric.standardError).toBeCloseTo(se, 15)
    expect(metric.z).toBeCloseTo(0.03 / se, 10)
    expect(metric.interval[0]).toBeCloseTo(0.03 - 1.959964 * se, 8)
    expect(metric.interval[1]).toBeCloseTo(0.03 + 1.959964 * se, 8)
    expect(metric.uncorrectedInterval).toEqual(metric.interval)
    expect(metric.standing).toBe('better')
    expect(metric.sure).toBeGreaterThan(0.975)
  })

  test('better is where 97.5 % sure is', () => {
    const edge = 1.959963984540054 * 1.1 * Math.sqrt(0.000102)
    expect(metricOf(edge + 1e-9)).toMatchObject({ standing: 'better' })
    expect(metricOf(edge + 1e-9).sure).toBeGreaterThan(0.975)
    expect(metricOf(edge - 1e-9)).toMatchObject({ standing: 'unproven' })
    expect(metricOf(edge - 1e-9).sure).toBeLessThan(0.975)
  })

  test('worse allows 0.6 points times the share of texts new to the baseline', () => {
    const edge = -1.959963984540054 * 1.1 * Math.sqrt(0.000102)
    expect(metricOf(edge - 1e-9).standing).toBe('worse')
    expect(metricOf(edge + 1e-9).standing).toBe('unproven')
    const half = { ...none, newShare: 0.5 }
    expect(metricOf(edge - 0.003 + 1e-9, half).standing).toBe('unproven')
    expect(metricOf(edge - 0.003 - 1e-9, half).standing).toBe('worse')
    expect(metricOf(edge - 0.003 - 1e-9, half).sureOfWorse).toBeGreaterThan(0.975)
  })

  test('nothing is worse on texts of which more than 5 % were chosen by a model', () => {
    expect(metricOf(-0.5, { ...none, chosenByModelShare: 0.05 }).standing).toBe('worse')
    expect(metricOf(-0.5, { ...none, chosenByModelShare: 0.051 }).standing).toBe('unproven')
  })

  test('worse is corrected for tries as better is: an interval that crosses zero proves nothing', () => {
    const vectors = [1, 2, 3].map((last) =>
      Float64Array.of(0.007, last === 1 ? -0.007 : 0, last === 1 ? 0 : -0.007),
    )
    const prove = (difference: number) =>
      proveMetric({ candidate: 0.8 + difference, baseline: 0.8, tries: vectors }, none)
    const { standardError, criticalValue } = prove(0)
    expect(criticalValue).toBeGreaterThan(2)
    const between = prove((-standardError * (criticalValue + 1.96)) / 2)
    expect(between.uncorrectedInterval[1]).toBeLessThan(0)
    expect(between.interval[1]).toBeGreaterThan(0)
    expect(between.standing).toBe('unproven')
    expect(between.sureOfWorse).toBeLessThan(0.975)
    const beyond = prove(-standardError * criticalValue - 1e-9)
    expect(beyond.standing).toBe('worse')
    expect(beyond.sureOfWorse).toBeGreaterThanOrEqual(0.975)
    expect(beyond.sureOfWorse).toBe(prove(-beyond.difference).sure)
  })
})

describe('the verdict', () => {
  const [better, worse, unproven] = [metricOf(0.03), metricOf(-0.04), metricOf(0.01)]

  test('better needs both metrics, and is as sure as the less sure one', () => {
    const verdict = judge(better, metricOf(0.025), 100)
    expect(verdict.kind).toBe('better')
    expect(verdict.sure).toBe(metricOf(0.025).sure)
    expect(judge(better, unproven, 100).kind).toBe('unproven')
  })

  test('worse needs both metrics, and says how sure it is of that', () => {
    const verdict = judge(worse, worse, 100)
    expect(verdict.kind).toBe('worse')
    expect(verdict.sure).toBeGreaterThan(0.975)
    expect(judge(worse, unproven, 100).kind).toBe('unproven')
  })

  test('one better and one worse is mixed', () => {
    expect(judge(better, worse, 100).kind).toBe('mixed')
    expect(judge(worse, better, 100).kind).toBe('mixed')
  })

  test('fewer than 10 groups that one version alone got right settle nothing', () => {
    expect(judge(better, better, 9).kind).toBe('unproven')
    expect(judge(worse, worse, 9).kind).toBe('unproven')
    expect(judge(better, better, 10).kind).toBe('better')
  })

  test('"by luck in 4 of 1,000 comparisons" is 99.6 % sure', () => {
    const verdict = judge({ ...better, sure: 0.9961 }, { ...better, sure: 0.9999 }, 100)
    expect(verdict.sure).toBe(0.9961)
    expect(Math.round(1000 * verdict.luck)).toBe(4)
  })
})
