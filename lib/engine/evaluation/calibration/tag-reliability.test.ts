import { expect, test } from 'vitest'
import type { MultiCalibration } from '@/lib/engine/calibration'
import { wilsonInterval } from '@/lib/engine/evaluation/metrics/wilson'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { NO_TOP_MAP } from '@/lib/engine/top-map'
import { tagReliability } from './tag-reliability'

/** p = 1 / (1 + exp(−(m + offset))) for each tag. */
const byOffsets = (...offsets: number[]): MultiCalibration => ({
  kind: 'multi',
  prior: null,
  top: NO_TOP_MAP,
  slopes: Float64Array.from(offsets, () => 1),
  offsets: Float64Array.from(offsets),
  thresholds: Float64Array.from(offsets, () => 0),
})
const logit = (p: number) => Math.log(p / (1 - p))
const marginsOf = (rows: number[][]) => Float32Array.from(rows.flat().map(logit))

test('each tag has its own tenths: how sure, how many texts have it, and the calibration error', () => {
  const set = {
    tags: tagRowsOf([[0], [1], [0], [], [0]]),
    tagCount: 2,
    folds: Uint8Array.of(0, 0, 0, 0, 0),
  }
  const margins = marginsOf([
    [0.96, 0.25],
    [0.94, 0.75],
    [0.85, 0.25],
    [0.15, 0.25],
    [0.13, 0.25],
  ])
  const [first, second] = tagReliability(set, margins, [byOffsets(0, 0)])
  const shown = first?.bins.map(({ texts, confidence, right }) => [
    texts,
    Math.round(confidence * 1_000) / 1_000,
    right,
  ])
  expect(shown).toEqual([
    [2, 0.14, 0.5],
    [1, 0.85, 1],
    [2, 0.95, 0.5],
  ])
  expect(first?.bins[0]?.from).toBeCloseTo(0.13, 6)
  expect(first?.bins[0]?.to).toBeCloseTo(0.15, 6)
  expect(first?.bins[2]?.interval).toEqual(wilsonInterval(1, 2))
  // (|1 − 0.28| + |1 − 0.85| + |1 − 1.90|) / 5
  expect(first?.calibrationError).toBeCloseTo(1.77 / 5, 6)
  expect(second?.bins.map(({ texts, right }) => [texts, right])).toEqual([
    [4, 0],
    [1, 1],
  ])
  // (|0 − 1.00| + |1 − 0.75|) / 5
  expect(second?.calibrationError).toBeCloseTo(1.25 / 5, 6)
})

test('each text is judged by the calibration that did not see its fold', () => {
  const set = { tags: tagRowsOf([[0], [0]]), tagCount: 1, folds: Uint8Array.of(0, 1) }
  const calibrations = [byOffsets(logit(0.65)), byOffsets(logit(0.35))]
  const [tag] = tagReliability(set, Float32Array.of(0, 0), calibrations)
  expect(tag?.bins.map(({ confidence }) => confidence.toFixed(2))).toEqual(['0.35', '0.65'])
})

test('certainty is in the last tenth, and a tag that nothing was learnt of in the first', () => {
  const set = { tags: tagRowsOf([[0], []]), tagCount: 1, folds: Uint8Array.of(0, 0) }
  const margins = Float32Array.of(100, Number.NEGATIVE_INFINITY)
  const [tag] = tagReliability(set, margins, [byOffsets(0)])
  expect(tag).toMatchObject({ calibrationError: 0, bins: [{ to: 0 }, { from: 1, right: 1 }] })
})

test('without texts there are no bins and no error', () => {
  const set = { tags: tagRowsOf([]), tagCount: 1, folds: new Uint8Array(0) }
  expect(tagReliability(set, new Float32Array(0), [])).toEqual([{ calibrationError: 0, bins: [] }])
})
