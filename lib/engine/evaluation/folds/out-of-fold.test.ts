import { expect, test } from 'vitest'
import { fitTexts } from '@/lib/engine/classifiers/fit'
import { countTogether } from '@/lib/engine/features/contingency'
import type { TrainingSet } from '@/lib/engine/training-set'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { foldsIn, poolMargins, trainFold } from './out-of-fold'

const set = trainingSetOf(exampleTexts(100, false))

/** With what all folds share. */
function counted(given: TrainingSet): TrainingSet {
  const texts = Int32Array.from(given.folds.keys())
  const { corpus, tags, tagCount } = given
  return { ...given, contingency: countTogether(corpus, tags, tagCount, texts) }
}

test.each([
  ['', (given: TrainingSet) => given],
  [', also where counts are shared between folds', counted],
])(
  'held-out texts leave no trace: changing their tags changes nothing in their fold%s',
  (_, prepared) => {
    const isHeldOut = (text: number) => set.folds[text] === 3
    const tags = {
      ...set.tags,
      tags: set.tags.tags.map((tag, text) => (isHeldOut(text) ? (tag + 1) % 3 : tag)),
    }
    expect(trainFold(prepared({ ...set, tags }), 3)).toEqual(trainFold(prepared(set), 3))
  },
)

test.each([
  ['one tag a text', false],
  ['several', true],
])('counts that folds share give the same margins to the last bit, %s', (_, isMulti) => {
  // few features, so that what was counted decides which they are
  const given = trainingSetOf(exampleTexts(100, isMulti), { max_features: 12 })
  for (const fold of foldsIn(given.folds)) {
    expect(trainFold(counted(given), fold)).toEqual(trainFold(given, fold))
  }
})

test('an n-gram that only held-out texts contain is not a feature', () => {
  // every example ends with a number of its own, which is one n-gram less than in all texts
  const plain = trainingSetOf(exampleTexts(100, false), { preprocess_numbers: false })
  const training = Int32Array.from(plain.folds.keys()).filter((text) => plain.folds[text] !== 3)
  const { ngrams } = fitTexts(plain, training)
  const features = new Set(ngrams)
  const { starts, ngrams: corpusNgrams } = plain.corpus
  const inTraining = new Set(
    Array.from(training, (text) => [
      ...corpusNgrams.subarray(starts[text], starts[text + 1]),
    ]).flat(),
  )
  expect(features).toEqual(inTraining)
})

test('pooled margins stand in the order of the texts', () => {
  expect(foldsIn(set.folds)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const results = foldsIn(set.folds).map((fold) => trainFold(set, fold))
  const pooled = poolMargins(set, results)
  expect(Array.from(results[3]!.texts)).toEqual([3, 13, 23, 33, 43, 53, 63, 73, 83, 93])
  expect(pooled.subarray(13 * 3, 14 * 3)).toEqual(results[3]!.margins.subarray(3, 6))
})

test('only folds that hold a text are trained', () => {
  expect(foldsIn(Uint8Array.of(2, 7, 2))).toEqual([2, 7])
})
