import { expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { exampleSettings } from '@/lib/testing/engine/example-set'
import { type Contingency, countTogether, without } from './contingency'
import { type Corpus, prepareCorpus } from './corpus'

const texts = ['good fine', 'good', 'good bad', 'bad bad', 'fine bad poor', 'poor']
const tags = tagRowsOf([[0], [0, 1], [1], [1], [2], [0, 2]])
const corpus: Corpus = prepareCorpus(texts, { ...exampleSettings, ngram_range: [1, 2] })
const count = (rows: number[]) => countTogether(corpus, tags, 3, Int32Array.from(rows))

/** n-grams × tags, in full. */
function tableOf({ starts, tags: pairTags, counts }: Contingency): number[][] {
  return Array.from({ length: starts.length - 1 }, (_, ngram) => {
    const row = [0, 0, 0]
    for (let p = starts[ngram]!; p < starts[ngram + 1]!; p++) row[pairTags[p]!] = counts[p]!
    return row
  })
}

test('counts the texts of each tag that contain an n-gram, once however often it is there', () => {
  const all = count([0, 1, 2, 3, 4, 5])
  const bad = corpus.ngrams[corpus.starts[3]!]!
  expect(tableOf(all)[bad]).toEqual([0, 2, 1])
  expect(all.frequencies[bad]).toBe(3)
  expect(Array.from(all.textsOfTag)).toEqual([3, 3, 2])
  expect(all.texts).toBe(6)
})

test.each([[[]], [[0]], [[1, 5]], [[0, 2, 4]], [[0, 1, 2, 3, 4, 5]]])(
  'all without %j is what counting the others gives',
  (some: number[]) => {
    const others = [0, 1, 2, 3, 4, 5].filter((text) => !some.includes(text))
    const left = without(count([0, 1, 2, 3, 4, 5]), count(some))
    const counted = count(others)
    expect(tableOf(left)).toEqual(tableOf(counted))
    expect(left.frequencies).toEqual(counted.frequencies)
    expect(left.textsOfTag).toEqual(counted.textsOfTag)
    expect(left.texts).toBe(counted.texts)
  },
)
