import { MultinomialNB } from 'ml-naivebayes'
import { describe, expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { golden, goldenTagCount, goldenTags, rowsOf } from '@/lib/testing/engine/golden'
import { logLikelihoods, trainNaiveBayes } from './naive-bayes'

const featureCount = golden.idf.length

/** What each feature adds up to over the texts of each tag. */
function sumsOf(matrix: readonly (readonly number[])[]): Float64Array[] {
  const sums = Array.from({ length: goldenTagCount }, () => new Float64Array(featureCount))
  matrix.forEach((row, text) => {
    row.forEach((value, feature) => {
      sums[golden.labels[text]!]![feature]! += value
    })
  })
  return sums
}

function tableOf(cell: (tag: number, feature: number) => number): number[][] {
  return Array.from({ length: goldenTagCount }, (_, tag) =>
    Array.from({ length: featureCount }, (_, feature) => cell(tag, feature)),
  )
}

function denseTraining(matrix: readonly (readonly number[])[]): number[][] {
  const bayes = new MultinomialNB()
  bayes.train(matrix, golden.labels)
  return tableOf((tag, feature) => bayes.conditionalProbability.get(tag, feature))
}

/** The table of logarithms that training on one summed row per tag gives. */
function tableOfSums(matrix: readonly (readonly number[])[], smoothing: number): number[][] {
  return sumsOf(matrix).map((row) => Array.from(logLikelihoods(row, smoothing)))
}

function expectWithin(table: number[][], expected: number[][], share: number): void {
  table.flat().forEach((value, cell) => {
    const right = expected.flat()[cell]!
    expect(Math.abs(value - right)).toBeLessThanOrEqual(share * Math.abs(right))
  })
}

function expectClose(table: number[][], expected: number[][], digits: number): void {
  table.flat().forEach((value, cell) => {
    expect(value).toBeCloseTo(expected.flat()[cell]!, digits)
  })
}

describe('training on one summed row per tag', () => {
  test('is the dense training of ml-naivebayes to the bit, for counts', () => {
    expect(tableOfSums(golden.counts, 1)).toEqual(denseTraining(golden.counts))
  })

  test.each([0, 1, 2, 3, 50])('is so with %i features that the tag does not have', (missing) => {
    const sums = Float64Array.from([3, ...new Array<number>(missing).fill(0), 5, 1])
    const bayes = new MultinomialNB()
    bayes.train([sums], [0])
    const dense = Array.from(sums, (_, feature) => bayes.conditionalProbability.get(0, feature))
    expect(Array.from(logLikelihoods(sums, 1))).toEqual(dense)
  })

  test('is the same to the last digits (1e-15 of the value), for fractions', () => {
    expectWithin(tableOfSums(golden.tfidf, 1), denseTraining(golden.tfidf), 1e-15)
  })

  test('is that of scikit-learn, with any smoothing', () => {
    expectClose(tableOfSums(golden.counts, 1), golden.bayesCounts.weights, 12)
    expectClose(tableOfSums(golden.tfidf, golden.alpha), golden.bayes.weights, 12)
  })
})

describe('trainNaiveBayes', () => {
  const data = {
    rows: rowsOf(golden.tfidf),
    featureCount,
    tags: goldenTags,
    tagCount: goldenTagCount,
  }

  test('single-tag: weights and priors are those of scikit-learn', () => {
    const { weights, bias } = trainNaiveBayes(data, 'single', false)
    expectClose(
      tableOf((tag, f) => weights[f * goldenTagCount + tag]!),
      golden.bayes.weights,
      5,
    )
    expectClose([Array.from(bias)], [golden.bayes.priors], 12)
  })

  test('uniform priors favour no tag, and a tag without texts is never answered', () => {
    const tags = tagRowsOf(golden.labels.map((tag) => [tag === 2 ? 3 : tag]))
    const { bias } = trainNaiveBayes({ ...data, tags, tagCount: 4 }, 'single', true)
    expect(Array.from(bias)).toEqual([0, 0, Number.NEGATIVE_INFINITY, 0])
  })

  test('multi-tag: each tag is weighed against the texts without it', () => {
    // smoothing 0.2; with the tag: [2, 0], without: [0, 1]
    const rows = rowsOf([
      [1, 0],
      [1, 0],
      [0, 1],
    ])
    const tags = tagRowsOf([[0], [0], [1]])
    const { weights, bias } = trainNaiveBayes(
      { rows, featureCount: 2, tags, tagCount: 2 },
      'multi',
      false,
    )
    const first = Math.log(2.2 / 2.4) - Math.log(0.2 / 1.4)
    const second = Math.log(0.2 / 2.4) - Math.log(1.2 / 1.4)
    ;[first, -first, second, -second].forEach((weight, at) => {
      expect(weights[at]).toBeCloseTo(weight, 6)
    })
    expect(bias[0]).toBeCloseTo(Math.log(3 / 2), 12)
  })

  test('texts without any feature train too', () => {
    const rows = rowsOf([[], []])
    const tags = tagRowsOf([[0], [1]])
    const trained = trainNaiveBayes({ rows, featureCount: 0, tags, tagCount: 2 }, 'single', false)
    expect(trained.bias[0]).toBeCloseTo(Math.log(1 / 2), 12)
  })
})
