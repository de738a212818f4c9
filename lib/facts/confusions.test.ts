import { expect, test } from 'vitest'
import type { Metrics } from '@/lib/contracts/metrics'
import { alwaysAnswering, topConfusions } from './confusions'

const score = (tag_id: number, name: string, support: number) => ({
  tag_id,
  name,
  support,
  precision: 1,
  recall: 1,
  f1: 1,
  answered: support,
})

const metrics: Metrics = {
  texts: 20,
  folds: 10,
  multi: false,
  accuracy: 0.7,
  macro_f1: 0.7,
  micro_f1: null,
  calibration_error: 0.02,
  per_tag: [score(4, 'Billing', 12), score(7, 'Refund', 8)],
  confusion: [
    [10, 2],
    [4, 4],
  ],
  left_out: [],
}

test('confusions are named from tag to answer, the most frequent first', () => {
  expect(topConfusions(metrics)).toEqual([
    { actual: { id: 7, name: 'Refund' }, answered: { id: 4, name: 'Billing' }, texts: 4 },
    { actual: { id: 4, name: 'Billing' }, answered: { id: 7, name: 'Refund' }, texts: 2 },
  ])
})

test('a model with several tags a text has no confusions', () => {
  expect(topConfusions({ ...metrics, confusion: null })).toEqual([])
})

test('the measure of no model at all is the most frequent tag', () => {
  expect(alwaysAnswering(metrics)).toEqual({ name: 'Billing', share: 0.6 })
  expect(alwaysAnswering({ ...metrics, texts: 0, per_tag: [] })).toBeNull()
})
