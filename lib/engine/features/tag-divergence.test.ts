import { describe, expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { countColumns } from './contingency'
import { tagDivergences } from './tag-divergence'

/** n-grams by the texts that contain them. */
function columnsOf(texts: number[][]) {
  const starts = new Int32Array(texts.length + 1)
  texts.forEach((column, ngram) => {
    starts[ngram + 1] = starts[ngram]! + column.length
  })
  return { starts, texts: Int32Array.from(texts.flat()) }
}

const rows = Int32Array.from({ length: 8 }, (_, text) => text)
const tags = tagRowsOf([[0], [0], [0], [0], [1], [1], [1], [1]])
const divergencesOf = (texts: number[][], tagRows = tags, tagCount = 2) =>
  tagDivergences(
    countColumns(columnsOf(texts), tagRows, tagCount, rows),
    Int32Array.from(texts.keys()),
  )

describe('tagDivergences', () => {
  test('are the ones computed by hand', () => {
    // in 4 texts of one tag: q = (4 + 2.5) / 9 and 2.5 / 9 against ½ and ½, in units of ln 2
    const q = 6.5 / 9
    const expected = (q * Math.log(2 * q) + (1 - q) * Math.log(2 * (1 - q))) / Math.log(2)
    expect(divergencesOf([[0, 1, 2, 3]])[0]).toBeCloseTo(expected, 6)
  })

  test('an n-gram that is spread like the tags says nothing, and more texts of one tag say more', () => {
    const [even, one, two, four] = divergencesOf([[0, 4], [0], [0, 1], [0, 1, 2, 3]])
    expect(even).toBeCloseTo(0, 7)
    expect(one).toBeGreaterThan(0)
    expect(two).toBeGreaterThan(one!)
    expect(four).toBeGreaterThan(two!)
    expect(four).toBeLessThan(1)
  })

  test('texts with several tags count for each, and a single tag leaves nothing to know', () => {
    const both = tagRowsOf(Array.from(rows, () => [0, 1]))
    expect(divergencesOf([[0, 1, 2]], both)[0]).toBeCloseTo(0, 7)
    const single = tagRowsOf(Array.from(rows, () => [0]))
    expect(divergencesOf([[0, 1]], single)[0]).toBe(0)
  })
})
