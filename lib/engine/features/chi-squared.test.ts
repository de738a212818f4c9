import { expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { golden, goldenSeveralTags, goldenTagCount, goldenTags } from '@/lib/testing/engine/golden'
import { chiSquaredScores } from './chi-squared'
import type { Columns } from './columns'
import { countColumns } from './contingency'

/** Columns of a matrix of texts × n-grams. */
function columnsOf(matrix: readonly (readonly number[])[]): Columns {
  const columns = matrix[0]!.map((_, ngram) =>
    matrix.flatMap((row, text) => (row[ngram]! > 0 ? text : [])),
  )
  const starts = new Int32Array(columns.length + 1)
  columns.forEach((column, ngram) => {
    starts[ngram + 1] = starts[ngram]! + column.length
  })
  return { starts, texts: Int32Array.from(columns.flat()) }
}

const scoresOf = (...counted: Parameters<typeof countColumns>) =>
  chiSquaredScores(countColumns(...counted))

const everyRow = (count: number) => Int32Array.from({ length: count }, (_, row) => row)

test('the score is the one computed by hand', () => {
  // 2 of 3 texts of tag 0 and none of 1 of tag 1: E = 2 · 3/4 and 2 · 1/4
  const scores = scoresOf(
    columnsOf([[1], [1], [0], [0]]),
    tagRowsOf([[0], [0], [0], [1]]),
    2,
    everyRow(4),
  )
  expect(scores[0]).toBeCloseTo((2 - 1.5) ** 2 / 1.5 + 0.5, 6)
})

test('an n-gram of a single text scores nothing, however rare its tag', () => {
  const scores = scoresOf(columnsOf([[1], [0], [0]]), tagRowsOf([[0], [1], [1]]), 2, everyRow(3))
  expect(Array.from(scores)).toEqual([0])
})

test.each([
  ['one tag each', goldenTags, golden.chi2],
  ['several tags', goldenSeveralTags, golden.chi2Several],
])('the scores are those of scikit-learn, %s', (_, tags, expected) => {
  const scores = scoresOf(
    columnsOf(golden.counts),
    tags,
    goldenTagCount,
    everyRow(golden.counts.length),
  )
  expected.forEach((score, ngram) => {
    expect(scores[ngram]).toBeCloseTo(score, 4)
  })
})
