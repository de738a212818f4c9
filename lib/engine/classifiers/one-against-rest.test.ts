import { describe, expect, test } from 'vitest'
import type { FeatureRows } from '@/lib/engine/features/feature-rows'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { golden, goldenTagCount, goldenTags, rowsOf } from '@/lib/testing/engine/golden'
import { type LinearClassifier, marginsOf } from './linear'
import { trainOneAgainstRest } from './one-against-rest'
import { createOnePlane } from './one-plane'

const featureCount = golden.idf.length
const rows = rowsOf(golden.tfidf)
const signs = Int8Array.from(golden.labels, (tag) => (tag === 0 ? 1 : -1))
const problem = { rows, featureCount, signs, positiveCost: 1, negativeCost: 1 }
const TIGHT = 1e-9
const USUAL = 0.3

type BinaryProblem = {
  rows: FeatureRows
  featureCount: number
  /** 1 for texts of the tag, −1 for the others. */
  signs: Int8Array
  positiveCost: number
  negativeCost: number
}

function solve({ rows, featureCount, signs, ...costs }: BinaryProblem, tolerance: number) {
  const plane = createOnePlane(rows, featureCount)
  const texts = Int32Array.from(signs.keys()).filter((text) => signs[text] === 1)
  plane.solve({ texts, ...costs }, tolerance)
  return { weights: plane.weights, bias: plane.bias() }
}

/** ½ ‖(w, b)‖² + Σ C_i max(0, 1 − y_i (wᵀx_i + b))². */
function objectiveOf(problem: BinaryProblem, weights: ArrayLike<number>, bias: number): number {
  const { starts, features, values } = problem.rows
  let objective = bias * bias
  for (let f = 0; f < weights.length; f++) objective += weights[f]! * weights[f]!
  objective /= 2
  problem.signs.forEach((sign, i) => {
    let product = bias
    for (let p = starts[i]!; p < starts[i + 1]!; p++) product += weights[features[p]!]! * values[p]!
    const cost = sign > 0 ? problem.positiveCost : problem.negativeCost
    objective += cost * Math.max(0, 1 - sign * product) ** 2
  })
  return objective
}

describe('createOnePlane', () => {
  test('finds the solution computed by hand', () => {
    // x = ±1 with y = ±1: minimise ½ w² + 2 (1 − w)², so w = 4 / 5 and, by symmetry, b = 0
    const opposite = { ...rowsOf([[1], [1]]), values: Float32Array.of(1, -1) }
    const { weights, bias } = solve(
      {
        rows: opposite,
        featureCount: 1,
        signs: Int8Array.of(1, -1),
        positiveCost: 1,
        negativeCost: 1,
      },
      TIGHT,
    )
    expect(weights[0]).toBeCloseTo(0.8, 8)
    expect(bias).toBeCloseTo(0, 8)
  })

  test.each(golden.svm)('finds the plane of LIBLINEAR, C = $cost', ({ cost, weights, bias }) => {
    const plane = solve({ ...problem, positiveCost: cost, negativeCost: cost }, TIGHT)
    // our rows are 32-bit floats
    expect(plane.bias).toBeCloseTo(bias, 4)
    weights.forEach((weight, feature) => {
      expect(plane.weights[feature]).toBeCloseTo(weight, 4)
    })
  })

  test('finds the plane of LIBLINEAR with a cost per side', () => {
    const plane = solve({ ...problem, positiveCost: 3, negativeCost: 0.5 }, TIGHT)
    golden.svmWeighted.weights.forEach((weight, feature) => {
      expect(plane.weights[feature]).toBeCloseTo(weight, 5)
    })
  })

  test('comes within 1 % of the optimum at its own tolerance', () => {
    const exact = solve(problem, TIGHT)
    const usual = solve(problem, USUAL)
    const optimum = objectiveOf(problem, exact.weights, exact.bias)
    const objective = objectiveOf(problem, usual.weights, usual.bias)
    expect(objective / optimum).toBeGreaterThanOrEqual(1 - 1e-9)
    expect(objective / optimum).toBeLessThan(1.01)
  })

  test('ends on texts that contradict each other, and on one side only', () => {
    const same = rowsOf([[1], [1]])
    const costs = { positiveCost: 1, negativeCost: 1 }
    const contradiction = { rows: same, featureCount: 1, signs: Int8Array.of(1, -1), ...costs }
    expect(solve(contradiction, TIGHT).weights[0]).toBeCloseTo(0, 6)
    const oneSided = { rows: same, featureCount: 1, signs: Int8Array.of(1, 1), ...costs }
    expect(solve(oneSided, USUAL).weights[0]).toBeGreaterThan(0)
  })
})

describe('trainOneAgainstRest', () => {
  const data = { rows, featureCount, tags: goldenTags, tagCount: goldenTagCount }

  test('gives each tag the plane against its rest', () => {
    const { weights, bias } = trainOneAgainstRest(data, false, TIGHT)
    const plane = solve(problem, TIGHT)
    // eight tags at once are kept in 32-bit floats
    expect(bias[0]).toBeCloseTo(plane.bias, 5)
    Array.from(plane.weights).forEach((weight, feature) => {
      expect(weights[feature * goldenTagCount]).toBeCloseTo(weight, 5)
    })
  })

  test('more tags than fit side by side get the same planes, wherever they stand', () => {
    const spread = (tag: number) => [tag, tag + 6, tag + 12]
    const tags = tagRowsOf(golden.labels.map(spread))
    const { weights, bias } = trainOneAgainstRest({ ...data, tags, tagCount: 17 }, false)
    for (const copy of spread(1)) {
      expect(bias[copy]).toBe(bias[1])
      for (let f = 0; f < featureCount; f++) {
        expect(weights[17 * f + copy]).toBe(weights[17 * f + 1])
      }
    }
    expect(bias[4]).toBe(Number.NEGATIVE_INFINITY)
  })

  test('comes close to the optimum with a small tolerance', () => {
    const tolerance = 0.01
    const { weights, bias } = trainOneAgainstRest(data, false, tolerance)
    for (let tag = 0; tag < goldenTagCount; tag++) {
      const own = golden.labels.map((label) => (label === tag ? 1 : -1))
      const column = Array.from(
        { length: featureCount },
        (_, f) => weights[f * goldenTagCount + tag]!,
      )
      const exact = solve({ ...problem, signs: Int8Array.from(own) }, TIGHT)
      const signed = { ...problem, signs: Int8Array.from(own) }
      const optimum = objectiveOf(signed, exact.weights, exact.bias)
      expect(objectiveOf(signed, column, bias[tag]!) / optimum).toBeLessThan(1 + tolerance)
    }
  })

  test('two tags are one plane seen from both sides, whichever comes first', () => {
    const tags = golden.labels.map((tag) => (tag === 0 ? 0 : 1))
    const two = (order: (tag: number) => number) =>
      trainOneAgainstRest(
        { ...data, tagCount: 2, tags: tagRowsOf(tags.map((tag) => [order(tag)])) },
        true,
      )
    const one = two((tag) => tag)
    const other = two((tag) => 1 - tag)
    expect(one.bias[0]).toBe(-one.bias[1]!)
    expect(Array.from(other.bias)).toEqual(Array.from(one.bias).reverse())
  })

  test('balancing moves a rare tag up', () => {
    const tags = tagRowsOf(golden.labels.map((tag, text) => [tag === 0 && text < 9 ? 0 : 1]))
    const rare = { ...data, tagCount: 3, tags }
    const [plain, balanced] = [false, true].map((balance) => trainOneAgainstRest(rare, balance))
    const margins = new Float64Array(3)
    const marginOfRare = (classifier: LinearClassifier) => {
      marginsOf(classifier, rows, golden.labels.indexOf(0), margins)
      return margins[0]!
    }
    expect(marginOfRare(balanced!)).toBeGreaterThan(marginOfRare(plain!))
    expect(balanced!.bias[2]).toBe(Number.NEGATIVE_INFINITY)
  })
})
