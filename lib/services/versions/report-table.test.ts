import { expect, test } from 'vitest'
import type { Details } from '@/lib/contracts/metrics'
import type { Report } from '@/lib/contracts/version'
import { aVersion } from '@/lib/testing/made/a-version'
import { reportRows, reportTable } from './report-table'

const score = (tag_id: number, name: string) => ({
  tag_id,
  name,
  precision: 0.5,
  recall: 0.25,
  f1: 1 / 3,
  support: 8,
  answered: 4,
})

const report: Report = {
  ...aVersion({ number: 14 }),
  suspicious_count: 0,
  metrics: {
    texts: 16,
    folds: 10,
    multi: false,
    accuracy: 0.75,
    macro_f1: 0.7,
    micro_f1: null,
    calibration_error: 0.01,
    per_tag: [{ ...score(1, 'Billing'), f1_interval: [0.2, 0.5] }, score(2, 'Refund')],
    confusion: [
      [6, 2],
      [2, 6],
    ],
    left_out: [],
  },
}

test('a report of a version from before intervals has its numbers without them', () => {
  const rows = reportRows(report)
  expect(rows[0]).toMatchObject({ measure: 'version', value: 14 })
  expect(rows[1]).toEqual({
    measure: 'accuracy',
    tag: '',
    answered: '',
    value: 0.75,
    low: null,
    high: null,
    texts: 16,
  })
  expect(rows.some(({ measure }) => measure === 'micro_f1')).toBe(false)
})

test('every tag and every cell of the matrix has its line', () => {
  const rows = reportRows(report)
  expect(rows).toContainEqual(
    expect.objectContaining({ measure: 'f1', tag: 'Billing', low: 0.2, high: 0.5, texts: 8 }),
  )
  expect(rows.filter(({ measure }) => measure === 'confusion')).toHaveLength(4)
  expect(rows).toContainEqual(
    expect.objectContaining({ measure: 'confusion', tag: 'Refund', answered: 'Billing', texts: 2 }),
  )
})

test('several tags: each has its calibration error, and a line per tenth of certainty', () => {
  const bin = { texts: 12, from: 0.71, to: 0.79, confidence: 0.754, right: 0.75 }
  const baseline = { accuracy: 0.5, macro_f1: 0.4, micro_f1: 0.4 }
  const details: Details = {
    groups: 16,
    accuracy_interval: [0.6, 0.9],
    macro_f1_interval: [0.6, 0.9],
    micro_f1_interval: [0.6, 0.9],
    baselines: { most_frequent: { ...baseline, tags: [1] }, chance: baseline },
    reliability: [],
    tag_reliability: [
      { tag_id: 2, calibration_error: 0.03, bins: [{ ...bin, interval: [0.4, 0.9] }] },
    ],
    thresholds: { answered: [], right: [] },
    mixed_up: [],
  }
  const rows = reportRows({ ...report, metrics: { ...report.metrics, details } })
  expect(rows).toContainEqual(
    expect.objectContaining({ measure: 'calibration_error', tag: 'Refund', value: 0.03 }),
  )
  expect(rows).toContainEqual({
    measure: 'tagged_when_75_percent_sure',
    tag: 'Refund',
    answered: '',
    value: 0.75,
    low: 0.4,
    high: 0.9,
    texts: 12,
  })
})

test('the table has a head and a line per number, empty where there is none', () => {
  const [head, version, accuracy] = reportTable(report)
  expect(head).toEqual(['measure', 'tag', 'answered', 'value', 'low', 'high', 'texts'])
  expect(version).toEqual(['version', '', '', '14', '', '', ''])
  expect(accuracy).toEqual(['accuracy', '', '', '0.75', '', '', '16'])
})
