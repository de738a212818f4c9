import { expect, test } from 'vitest'
import { golden, rowsOf } from '@/lib/testing/engine/golden'
import { inverseDocumentFrequencies, weighByTfIdf } from './tf-idf'

const documentFrequencies = Int32Array.from(golden.idf.keys(), (feature) =>
  golden.counts.reduce((sum, row) => sum + Number(row[feature]! > 0), 0),
)

test('rows are weighed as scikit-learn does it', () => {
  const idf = inverseDocumentFrequencies(documentFrequencies, golden.counts.length)
  golden.idf.forEach((expected, feature) => {
    expect(idf[feature]).toBeCloseTo(expected, 6)
  })
  const rows = rowsOf(golden.counts)
  weighByTfIdf(rows, idf)
  const expected = rowsOf(golden.tfidf)
  expect(rows.features).toEqual(expected.features)
  expected.values.forEach((value, p) => {
    expect(rows.values[p]).toBeCloseTo(value, 6)
  })
})

test('a row without features stays empty', () => {
  const rows = rowsOf([
    [0, 0],
    [1, 0],
  ])
  weighByTfIdf(rows, Float32Array.of(1, 1))
  expect(Array.from(rows.values)).toEqual([1])
})
