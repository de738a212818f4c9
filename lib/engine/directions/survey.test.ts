import { expect, test } from 'vitest'
import { marginsOf } from '@/lib/engine/classifiers/linear'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { countFeatures, featuresByNgram } from '@/lib/engine/features/feature-rows'
import { weighByTfIdf } from '@/lib/engine/features/tf-idf'
import { belowCharacters } from '@/lib/engine/features/vocabulary'
import { createRandom } from '@/lib/engine/random'
import { exampleSettings, exampleTexts } from '@/lib/testing/engine/example-set'
import { foldDirections, withDirections } from './along-directions'
import { surveyTexts } from './survey'
import { readWithUntagged } from './untagged'

const settings = readWithUntagged({ ...exampleSettings, whitelist: ['no 7'] })
const { texts } = exampleTexts(150, false)
const corpus = prepareCorpus(texts, settings)
const survey = surveyTexts(corpus, 2_000)

function rowsOfAll() {
  const all = Int32Array.from(texts.keys())
  const rows = countFeatures(
    corpus,
    all,
    featuresByNgram(survey.ngrams, corpus.nodes.parents.length),
  )
  weighByTfIdf(rows, survey.weights)
  return rows
}

test('the same texts give the same survey', () => {
  expect(surveyTexts(prepareCorpus(texts, settings), 2_000)).toEqual(survey)
})

test('a survey keeps n-grams of two texts and more, what is listed, and no more than it may', () => {
  const places = [...survey.ngrams]
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).toContain(corpus.whitelist[0])
  const textsOf = (ngram: number) => corpus.ngrams.filter((other) => other === ngram).length
  const rare = places.filter((ngram) => textsOf(ngram) < 2)
  expect(rare.every((ngram) => corpus.whitelist.includes(ngram))).toBe(true)
  expect(surveyTexts(corpus, 50).ngrams).toHaveLength(50)
})

test('groups of characters are as long, on average, as words', () => {
  const { starts, features, values } = rowsOfAll()
  const isOfCharacters = belowCharacters(corpus.nodes.parents)
  const sums = [0, 0]
  for (let text = 0; text < texts.length; text++) {
    const squares = [0, 0]
    for (let p = starts[text]!; p < starts[text + 1]!; p++) {
      squares[isOfCharacters[survey.ngrams[features[p]!]!]!]! += values[p]! ** 2
    }
    squares.forEach((square, kind) => {
      sums[kind]! += Math.sqrt(square) / texts.length
    })
  }
  expect(sums[0]).toBeCloseTo(sums[1]!, 2)
})

test('a classifier that saw the directions answers the same with a table of n-grams alone', () => {
  const tagCount = 3
  const random = createRandom(3)
  const number = () => random() / 2 ** 31 - 1
  const weights = Float32Array.from(
    { length: (survey.ngrams.length + survey.size) * tagCount },
    number,
  )
  const classifier = { tagCount, weights, bias: Float64Array.from({ length: tagCount }, number) }
  const rows = rowsOfAll()
  const long = withDirections(rows, survey)
  const folded = foldDirections(classifier, survey)
  const [one, other] = [new Float64Array(tagCount), new Float64Array(tagCount)]
  for (let text = 0; text < texts.length; text++) {
    marginsOf(classifier, long, text, one)
    marginsOf(folded, rows, text, other)
    one.forEach((margin, tag) => {
      expect(other[tag]).toBeCloseTo(margin, 4)
    })
  }
})

test('texts without anything in common are surveyed, too', () => {
  for (const few of [[], ['one'], ['one', 'two'], ['', '!'], ['same', 'same', 'same']]) {
    const own = surveyTexts(prepareCorpus(few, settings), 2_000)
    expect(own.directions.every(Number.isFinite)).toBe(true)
    expect(own.directions.length).toBe(own.ngrams.length * own.size)
  }
})
