import { describe, expect, test } from 'vitest'
import { calibrate } from '@/lib/engine/calibration'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { NO_TOP_MAP } from '@/lib/engine/top-map'
import { golden, goldenTagCount, goldenTags } from '@/lib/testing/engine/golden'
import { fitSigmoids } from './sigmoid'
import { fitTemperatures } from './temperature'
import { chooseThresholds } from './thresholds'

const folds = Uint8Array.from(golden.labels, (_, text) => text % FOLDS)
const margins = Float32Array.from(golden.margins.flat())
const everyText = [...golden.labels.keys()]

/** The texts outside a fold, as a problem of their own. */
const outside = (fold: number) => everyText.filter((text) => folds[text] !== fold)

describe('fitTemperatures', () => {
  const fitted = fitTemperatures(margins, goldenTags, goldenTagCount, folds)

  test('finds the temperature that SciPy finds', () => {
    expect(1 / fitted.overall).toBeCloseTo(golden.sharpness, 4)
  })

  test('without a fold is close to fitting on the other folds alone', () => {
    for (const fold of [0, 5, 9]) {
      const texts = outside(fold)
      const alone = fitTemperatures(
        Float32Array.from(texts.flatMap((text) => golden.margins[text]!)),
        tagRowsOf(texts.map((text) => [golden.labels[text]!])),
        goldenTagCount,
        folds.filter((textFold) => textFold !== fold),
      )
      expect(fitted.withoutFold[fold]! / alone.overall).toBeCloseTo(1, 1)
    }
  })

  test('stays finite and above 0 for margins that are always right, never right, or all the same', () => {
    const cases = {
      right: [2, 0, 0, 2, 2, 0, 0, 2],
      wrong: [0, 2, 2, 0, 0, 2, 2, 0],
      same: [1, 1, 1, 1, 1, 1, 1, 1],
      unteachable: [Number.NEGATIVE_INFINITY, 1, 1, Number.NEGATIVE_INFINITY, 1, 0, 0, 1],
    }
    for (const [name, row] of Object.entries(cases)) {
      const tags = tagRowsOf([[0], [1], [0], [1]])
      const { overall, withoutFold } = fitTemperatures(
        Float32Array.from(row),
        tags,
        2,
        Uint8Array.of(0, 1, 2, 3),
      )
      for (const temperature of [overall, ...withoutFold]) {
        expect(temperature, name).toBeGreaterThan(0)
        expect(temperature, name).toBeLessThan(Number.POSITIVE_INFINITY)
      }
    }
  })

  test('never changes which tag is the likeliest, however sharp', () => {
    const probabilities = new Float64Array(3)
    for (const temperature of [1e-6, 1, 1e6]) {
      calibrate(
        { kind: 'single', temperature, top: NO_TOP_MAP, prior: null, anyTag: null },
        [1, 3, 2],
        probabilities,
      )
      expect(probabilities.indexOf(Math.max(...probabilities))).toBe(1)
      expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    }
  })
})

describe('fitSigmoids', () => {
  const decisions = {
    margins: Float32Array.from(golden.margins, (row) => row[0]! - row[1]!),
    isTagged: Uint8Array.from(golden.labels, (tag) => Number(tag === 0)),
    folds,
  }
  const fitted = fitSigmoids(decisions)

  test('finds the sigmoid that scikit-learn finds', () => {
    expect(fitted.overall.slope).toBeCloseTo(golden.sigmoid.slope, 3)
    expect(fitted.overall.offset).toBeCloseTo(golden.sigmoid.offset, 3)
  })

  test('without a fold is close to fitting on the other folds alone', () => {
    for (const fold of [0, 5, 9]) {
      const texts = outside(fold)
      const alone = fitSigmoids({
        margins: Float32Array.from(texts, (text) => decisions.margins[text]!),
        isTagged: Uint8Array.from(texts, (text) => decisions.isTagged[text]!),
        folds: folds.filter((textFold) => textFold !== fold),
      })
      expect(fitted.withoutFold[fold]!.slope).toBeCloseTo(alone.overall.slope, 0)
      expect(fitted.withoutFold[fold]!.offset).toBeCloseTo(alone.overall.offset, 0)
    }
  })

  test('never falls: margins that point the wrong way say nothing', () => {
    const wrong = { ...decisions, isTagged: decisions.margins.map((m) => Number(m < 0)) }
    const { overall } = fitSigmoids({ ...wrong, isTagged: Uint8Array.from(wrong.isTagged) })
    expect(overall.slope).toBe(0)
    expect(Number.isFinite(overall.offset)).toBe(true)
  })

  test('stays finite where margins separate perfectly, or nothing can be compared', () => {
    const separated = {
      ...decisions,
      isTagged: Uint8Array.from(decisions.margins, (m) => Number(m > 0)),
    }
    const nothing = { ...decisions, margins: decisions.margins.map(() => Number.NEGATIVE_INFINITY) }
    for (const { slope, offset } of [
      fitSigmoids(separated).overall,
      fitSigmoids(nothing).overall,
    ]) {
      expect(Number.isFinite(slope)).toBe(true)
      expect(Number.isFinite(offset)).toBe(true)
    }
  })
})

describe('chooseThresholds', () => {
  const decisions = (margins: number[], tagged: number[]) => ({
    margins: Float32Array.from(margins),
    isTagged: Uint8Array.from(tagged),
    folds: Uint8Array.from(margins, (_, text) => text % FOLDS),
  })

  /** Sigmoids that are sure of every text: 1 above the margin, 0 below. */
  const sureAbove = (margin: number) => {
    const step = { slope: 1000, offset: -1000 * margin }
    return { overall: step, withoutFold: Array.from({ length: FOLDS }, () => step) }
  }

  test('answers from half way between the margins where F1 is highest', () => {
    // the first three: 2 (2 + 3) / (6 + 2 + 3) = 0.91, the first two: 2 (1 + 2) / (4 + 5) = 0.67
    expect(
      chooseThresholds(decisions([3, 2, 1, 0, -1], [1, 0, 1, 0, 0]), sureAbove(0.5)).overall,
    ).toBe(0.5)
  })

  /** What a sigmoid without a slope says of all texts: half of them. */
  const unsure = {
    overall: { slope: 0, offset: 0 },
    withoutFold: Array.from({ length: FOLDS }, () => ({ slope: 0, offset: 0 })),
  }
  const answeredOf = (margins: number[], tagged: number[], sigmoids = unsure) => {
    const { overall } = chooseThresholds(decisions(margins, tagged), sigmoids)
    return margins.filter((margin) => margin >= overall).length
  }

  test('answers a tag that cannot be told apart at most twice as often as it was given, and one', () => {
    const margins = Array.from({ length: 400 }, (_, text) => 400 - text)
    const tagged = margins.map((_, text) => Number(text % 4 === 0))
    expect(answeredOf(margins, tagged)).toBe(201)
  })

  test('answers it about as often as it was given where more would gain less than luck does', () => {
    const margins = Array.from({ length: 100 }, (_, text) => 100 - text)
    // F1 is 0.367 with the first forty, at most 0.356 with the first twenty-five
    const right = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 22, 37, 38, 39, 94, 95, 96, 97, 98, 99]
    const tagged = margins.map((_, text) => Number(right.includes(text)))
    const fifth = { slope: 0, offset: Math.log(0.2 / 0.8) }
    const sigmoids = { overall: fifth, withoutFold: unsure.withoutFold.map(() => fifth) }
    expect(answeredOf(margins, tagged, sigmoids)).toBe(23)
  })

  test('never splits texts with the same margin', () => {
    const { overall } = chooseThresholds(decisions([1, 1, 0, 0], [1, 0, 0, 0]), sureAbove(0.5))
    expect(overall).toBe(0.5)
  })

  test('is above everything where no text has the tag', () => {
    const { overall, withoutFold } = chooseThresholds(decisions([1, 0], [0, 1]), sureAbove(0.5))
    expect(overall).toBeLessThan(0)
    expect(withoutFold[1]).toBe(Number.POSITIVE_INFINITY)
  })

  test('the one without a fold does not look at its texts', () => {
    // text 10 is the second text of fold 0
    const margins = [5, 4, 3, 2, 1, 0, -1, -2, -3, -4, 4.5]
    const tagged = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    const { withoutFold } = chooseThresholds(decisions(margins, tagged), sureAbove(2.5))
    expect(withoutFold[0]).toBe(2.5)
    const moved = chooseThresholds(decisions([-9, ...margins.slice(1)], tagged), sureAbove(2.5))
    expect(moved.withoutFold[0]).toBe(2.5)
  })
})
