import { describe, expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { exampleSettings } from '@/lib/testing/engine/example-set'
import { ngramText } from '@/lib/testing/engine/ngram-text'
import { countTogether } from './contingency'
import { prepareCorpus } from './corpus'
import { selectFeatures } from './select'

const texts = ['good fine', 'good well', 'good same', 'bad poor', 'bad same', 'bad poor']
const tags = tagRowsOf([[0], [0], [0], [1], [1], [1]])

function featuresOf(most: number, rows = [0, 1, 2, 3, 4, 5], whitelist: string[] = []) {
  const corpus = prepareCorpus(texts, {
    ...exampleSettings,
    ngram_range: [1, 1],
    use_stemming: false,
    whitelist,
  })
  const table = countTogether(corpus, tags, 2, Int32Array.from(rows))
  const selection = selectFeatures(table, corpus.whitelist, most)
  return Array.from(selection.ngrams, (ngram, feature) => [
    ngramText(corpus.nodes, corpus.terms, ngram),
    selection.documentFrequencies[feature],
  ])
}

describe('selectFeatures', () => {
  test('takes everything that occurs if there is room', () => {
    expect(featuresOf(100).map(([name]) => name)).toEqual([
      'good',
      'fine',
      'well',
      'same',
      'bad',
      'poor',
    ])
  })

  test('takes the n-grams that depend most on the tags, with the texts that contain them', () => {
    expect(featuresOf(2)).toEqual([
      ['good', 3],
      ['bad', 3],
    ])
    expect(featuresOf(3)).toContainEqual(['poor', 2])
  })

  test('of equal scores takes the more frequent, then the one met first', () => {
    expect(featuresOf(5).map(([name]) => name)).toEqual(['good', 'fine', 'same', 'bad', 'poor'])
  })

  test('counts only the given texts', () => {
    expect(featuresOf(100, [0, 3])).toEqual([
      ['good', 1],
      ['fine', 1],
      ['bad', 1],
      ['poor', 1],
    ])
  })

  test('always takes the whitelist, but nothing that does not occur', () => {
    expect(featuresOf(2, [0, 1, 2, 3, 4, 5], ['well', 'absent'])).toEqual([
      ['well', 1],
      ['good', 3],
    ])
    expect(featuresOf(1, [0, 1, 2, 3, 4, 5], ['well', 'fine']).map(([name]) => name)).toEqual([
      'well',
      'fine',
    ])
  })
})
