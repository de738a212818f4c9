import { describe, expect, test } from 'vitest'
import { expectedCalibrationError } from './evaluation/calibration/calibration-error'
import { fitTopMap } from './evaluation/calibration/fit-top-map'
import { createRandom } from './random'
import { applyTopMap, type TopMap } from './top-map'

const random = createRandom(5)
const uniform = () => random() / 2 ** 32

/** Answers that come true with the probability `truth` of their confidence. */
function answersThat(truth: (confidence: number) => number, count: number) {
  const confidences = Float64Array.from({ length: count }, () => 0.3 + 0.7 * uniform())
  const isRight = Uint8Array.from(confidences, (p) => Number(uniform() < truth(p)))
  return { confidences, isRight }
}

function mapped(map: TopMap, p: number): number {
  const probabilities = Float64Array.of(p, 0)
  applyTopMap(map, probabilities, 0, false)
  return probabilities[0]!
}

describe('fitTopMap', () => {
  test('finds how often a probability comes true', () => {
    const map = fitTopMap(answersThat((p) => p ** 2, 20_000))
    for (const p of [0.4, 0.6, 0.8, 0.95])
      expect(Math.abs(mapped(map, p) - p * p)).toBeLessThan(0.03)
  })

  test('makes new answers calibrated that a temperature could not', () => {
    const truth = (p: number) => 0.2 + 0.6 * p
    const map = fitTopMap(answersThat(truth, 10_000))
    const fresh = answersThat(truth, 10_000)
    const before = expectedCalibrationError(Float32Array.from(fresh.confidences), fresh.isRight)
    const after = Float32Array.from(fresh.confidences, (p) => mapped(map, p))
    expect(before).toBeGreaterThan(0.05)
    expect(expectedCalibrationError(after, fresh.isRight)).toBeLessThan(0.02)
  })

  test('always rises, also where chance makes the likelier less often right', () => {
    for (const count of [250, 900, 5000]) {
      const map = fitTopMap(answersThat(() => 0.5, count))
      const grid = Array.from({ length: 99 }, (_, i) => mapped(map, (i + 1) / 100))
      for (let i = 1; i < grid.length; i++) expect(grid[i]).toBeGreaterThan(grid[i - 1]!)
    }
  })

  test('leaves few texts, and equal confidences, sound', () => {
    const few = fitTopMap(answersThat((p) => p, 29))
    for (const p of [0.3, 0.5, 0.8]) expect(mapped(few, p)).toBeCloseTo(p, 12)
    const same = {
      confidences: new Float64Array(1000).fill(0.9),
      isRight: new Uint8Array(1000).fill(1),
    }
    expect(mapped(fitTopMap(same), 0.9)).toBeCloseTo(1, 2)
    const certain = { ...same, confidences: new Float64Array(1000).fill(1) }
    expect(mapped(fitTopMap(certain), 1)).toBeCloseTo(1001 / 1002, 12)
  })

  test('from 30 texts on takes back what all answers claim too much', () => {
    const halfRight = (texts: number) => ({
      confidences: Float64Array.from({ length: texts }, (_, text) => 0.85 + (0.1 * text) / texts),
      isRight: Uint8Array.from({ length: texts }, (_, text) => text % 2),
    })
    const claims = [28, 30, 180].map((texts) => mapped(fitTopMap(halfRight(texts)), 0.9))
    expect(claims[0]).toBeGreaterThan(0.75)
    expect(claims[1]).toBeLessThan(0.65)
    expect(claims[2]).toBeLessThan(claims[1] ?? 0)
    expect(claims[2]).toBeGreaterThan(0.5)
  })

  test('claims no more than the surest texts can show: (n + 1) / (n + 2) of n', () => {
    const allRight = (texts: number) => ({
      confidences: Float64Array.from({ length: texts }, (_, text) => 0.9 + (0.1 * text) / texts),
      isRight: new Uint8Array(texts).fill(1),
    })
    for (const texts of [1, 9, 48, 336, 5000]) {
      expect(mapped(fitTopMap(allRight(texts)), 1 - 1e-12)).toBeCloseTo(
        (texts + 1) / (texts + 2),
        12,
      )
    }
    // only the surest tenth is right each time
    const tenth = allRight(300)
    const some = {
      ...tenth,
      isRight: tenth.isRight.map((_, text) => Number(text >= 270 || text % 2)),
    }
    expect(mapped(fitTopMap(some), 1 - 1e-12)).toBeCloseTo(31 / 32, 12)
  })
})

describe('applyTopMap', () => {
  const down = fitTopMap(answersThat((p) => p / 3, 5000))
  const up = fitTopMap(answersThat((p) => Math.sqrt(p), 5000))

  test.each([true, false])(
    'never changes which tag is the likeliest (sum to 1: %s)',
    (sumToOne) => {
      for (let round = 0; round < 200; round++) {
        const parts = Array.from({ length: 5 }, () => uniform() ** 4)
        const sum = sumToOne ? parts.reduce((total, part) => total + part, 0) : 1
        const before = Float64Array.from(parts, (part) => part / sum)
        const top = before.indexOf(Math.max(...before))
        for (const map of [down, up]) {
          const after = before.slice()
          applyTopMap(map, after, top, sumToOne)
          expect(after[top]).toBe(Math.max(...after))
          if (sumToOne) expect(after.reduce((total, p) => total + p, 0)).toBeCloseTo(1, 12)
        }
      }
    },
  )
})
