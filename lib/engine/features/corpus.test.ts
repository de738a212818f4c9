import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextSettings } from '@/lib/engine/settings'
import { finish } from '@/lib/engine/steps'
import { exampleSettings } from '@/lib/testing/engine/example-set'
import { ngramText } from '@/lib/testing/engine/ngram-text'
import { type Corpus, prepareCorpus } from './corpus'
import { countFeatures, featuresByNgram } from './feature-rows'
import { weighByTfIdf } from './tf-idf'
import { createVectorReader } from './vector-reader'
import { vocabularyOf } from './vocabulary'

const bare: TextSettings = { ...exampleSettings, ngram_range: [1, 1], use_stemming: false }

/** The n-grams of text 0 with their counts, in the order in which they first occur. */
function ngramsOf(text: string, changes: Partial<TextSettings> = {}): [string, number][] {
  const { starts, ngrams, counts, nodes, terms } = prepareCorpus([text], { ...bare, ...changes })
  return Array.from({ length: starts[1]! }, (_, p) => [
    ngramText(nodes, terms, ngrams[p]!),
    counts[p]!,
  ])
}

const namesOf = (text: string, changes: Partial<TextSettings> = {}) =>
  ngramsOf(text, changes).map(([name]) => name)

describe('n-grams of words', () => {
  test('are counted where they first occur', () => {
    expect(ngramsOf('a b a')).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })

  test('have the lengths of the range', () => {
    expect(namesOf('not very good', { ngram_range: [1, 3] })).toEqual([
      'not',
      'not very',
      'very',
      'not very good',
      'very good',
      'good',
    ])
    expect(namesOf('not very good', { ngram_range: [2, 2] })).toEqual(['not very', 'very good'])
  })

  test('do not reach from one text into the next', () => {
    const { nodes, terms } = prepareCorpus(['a', 'b'], { ...bare, ngram_range: [1, 2] })
    const names = Array.from(nodes.parents.keys(), (node) => ngramText(nodes, terms, node))
    expect(names).not.toContain('a b')
  })

  test('are made of stems', () => {
    expect(ngramsOf('flights flight FLIGHT', { use_stemming: true })).toEqual([['flight', 3]])
    expect(namesOf('vliegtuigen', { use_stemming: true, language: 'nl' })).toEqual(['vliegtuig'])
    expect(namesOf('flights', { use_stemming: true, language: 'multi_language' })).toEqual([
      'flights',
    ])
  })

  test('of kinds of tokens stand for all of that kind', () => {
    expect(ngramsOf('$5 or $17.50')).toEqual([
      ['<amount>', 2],
      ['or', 1],
    ])
  })

  test('reach over stopwords', () => {
    const changes = { ngram_range: [2, 2], stopwords: ['of', 'THE'] } as const
    expect(namesOf('top of the world', changes)).toEqual(['top world'])
  })

  test('are without the stopwords of the language, in any case and with any apostrophe', () => {
    expect(namesOf('It is THE flight', { stopwords: true })).toEqual(['flight'])
    expect(namesOf('don’t go', { stopwords: ["don't"] })).toEqual(['go'])
    expect(namesOf('de vlucht', { stopwords: true, language: 'nl' })).toEqual(['vlucht'])
    expect(namesOf('the flight', { stopwords: true, language: 'multi_language' })).toHaveLength(2)
  })
})

describe('the whitelist', () => {
  test('brings stopwords back', () => {
    expect(namesOf('is it not', { stopwords: true, whitelist: ['Not'] })).toEqual(['not'])
  })

  test('adds word groups that are longer than the range, and no others', () => {
    const changes = { whitelist: ['not very good', 'very'] }
    expect(namesOf('not very good at all', changes)).toEqual([
      'not',
      'very',
      'not very good',
      'good',
      'at',
      'all',
    ])
  })

  test('adds words that are shorter than the range', () => {
    expect(namesOf('a b c', { ngram_range: [2, 2], whitelist: ['b'] })).toEqual(['a b', 'b', 'b c'])
  })

  test('is stemmed like the texts', () => {
    const { whitelist, nodes, terms } = prepareCorpus([], {
      ...bare,
      use_stemming: true,
      whitelist: ['Flights', '!!!'],
    })
    expect(Array.from(whitelist, (node) => ngramText(nodes, terms, node))).toEqual(['flight'])
  })
})

describe('n-grams of characters', () => {
  test('stay inside words, whose edges are spaces', () => {
    expect(ngramsOf('aab b', { ngram_range: [3, 3], char_ngram_range: [2, 3] })).toEqual([
      [' a', 1],
      [' aa', 1],
      ['aa', 1],
      ['aab', 1],
      ['ab', 1],
      ['ab ', 1],
      ['b ', 2],
      [' b', 1],
      [' b ', 1],
    ])
  })

  test('are of the word as written, and of no stopword', () => {
    const changes = { use_stemming: true, stopwords: ['ab'], char_ngram_range: [4, 4] } as const
    expect(namesOf('ab cats', changes)).toEqual(['cat', ' cat', 'cats', 'ats '])
  })

  test('never split a character of two code units', () => {
    expect(namesOf('𐐨𐐩', { ngram_range: [3, 3], char_ngram_range: [2, 2] })).toEqual([
      ' 𐐨',
      '𐐨𐐩',
      '𐐩 ',
    ])
  })
})

describe('reading a new text', () => {
  const languages = ['en', 'fr', 'ja', 'ar', 'tr', 'multi_language'] as const
  const settings: fc.Arbitrary<TextSettings> = fc.record({
    language: fc.constantFrom(...languages),
    ngram_range: fc.constantFrom([1, 1] as const, [1, 3] as const, [2, 2] as const),
    char_ngram_range: fc.constantFrom(null, [2, 3] as const),
    char_ngrams_cross_words: fc.boolean(),
    use_stemming: fc.boolean(),
    ignore_accents: fc.boolean(),
    read_html: fc.boolean(),
    preprocess_numbers: fc.boolean(),
    preprocess_social_media: fc.boolean(),
    regular_expressions: fc.constantFrom([], [{ name: 'two', pattern: '[a-c] \\d*' }]),
    stopwords: fc.constantFrom(true, false, ['the', 'c']),
    whitelist: fc.constantFrom([], ['the', 'a b c']),
  })
  const words = fc.constantFrom(
    'a',
    'b',
    'c',
    'the',
    'the',
    'cats',
    '12',
    '@x',
    ':)',
    '京都',
    "l'a",
    '👍',
  )
  const texts = fc.array(
    fc.array(words, { maxLength: 8 }).map((row) => row.join(' ')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )

  test('gives what the corpus has of the same text, to the bit', () => {
    fc.assert(
      fc.property(settings, texts, (setting, examples) => {
        const corpus = prepareCorpus(examples, setting)
        // every second n-gram that occurs is a feature
        const features = Int32Array.from(new Set(corpus.ngrams))
          .sort()
          .filter((ngram) => ngram % 2 === 0)
        const idf = Float32Array.from(features, (ngram) => 1 + (ngram % 7) / 7)
        const featureOf = featuresByNgram(features, corpus.nodes.parents.length)
        const read = finish(createVectorReader(setting, vocabularyOf(corpus, featureOf), idf))
        const rows = countFeatures(corpus, Int32Array.from(examples.keys()), featureOf)
        weighByTfIdf(rows, idf)
        examples.forEach((text, row) => {
          const start = rows.starts[row]!
          const end = rows.starts[row + 1]!
          const vector = read(text)
          const size = vector.starts[1]!
          expect(vector.features.slice(0, size)).toEqual(rows.features.slice(start, end))
          expect(vector.values.slice(0, size)).toEqual(rows.values.slice(start, end))
        })
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  test('forgets words it has met when there are too many, and goes on the same', () => {
    const corpus = prepareCorpus(['known words here'], bare)
    const features = Int32Array.from(corpus.ngrams).sort()
    const featureOf = featuresByNgram(features, corpus.nodes.parents.length)
    const idf = new Float32Array(features.length).fill(1)
    const settings: TextSettings = { ...bare, char_ngram_range: [2, 2] }
    const read = finish(createVectorReader(settings, vocabularyOf(corpus, featureOf), idf))
    const before = read('known words').features.slice(0, 2)
    for (let batch = 0; batch < 12; batch++) {
      read(Array.from({ length: 10_000 }, (_, word) => `w${batch}x${word}`).join(' '))
    }
    expect(read('known words').features.slice(0, 2)).toEqual(before)
  })
})

test('the same texts give the same corpus, in shared memory', () => {
  const texts = ['one text', 'and another', 'one more']
  const corpus: Corpus = prepareCorpus(texts, exampleSettings)
  expect(prepareCorpus(texts, exampleSettings)).toEqual(corpus)
  expect(corpus.ngrams.buffer).toBeInstanceOf(SharedArrayBuffer)
})

test('an n-gram is counted up to 65,535 times in one text', () => {
  expect(ngramsOf('a '.repeat(70_000))).toEqual([['a', 65_535]])
})
