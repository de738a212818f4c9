import { expect, test } from 'vitest'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { exampleSettings } from '@/lib/testing/engine/example-set'
import { readAlike } from './read-alike'

function pairsOf(texts: readonly (readonly [text: string, ...tags: number[]])[], most = 10) {
  const corpus = prepareCorpus(
    texts.map(([text]) => text),
    { ...exampleSettings, ngram_range: [1, 1] },
  )
  return readAlike(corpus, tagRowsOf(texts.map(([, ...tags]) => tags)), most)
}

test('texts of different tags that are read as the same words are pairs', () => {
  expect(
    pairsOf([
      ['C++ is fun', 0],
      ['C# is fun', 1],
      ['C is fun', 2],
      ['java is fun', 1],
    ]),
  ).toEqual([
    [0, 1],
    [0, 2],
  ])
})

test('texts that share a tag, have a word more or one twice, or no word at all are none', () => {
  expect(
    pairsOf([
      ['C++', 0],
      ['C#', 0, 1],
    ]),
  ).toEqual([])
  expect(
    pairsOf([
      ['C++', 0],
      ['C# here', 1],
      ['C C', 1],
    ]),
  ).toEqual([])
  expect(
    pairsOf([
      ['!!!', 0],
      ['???', 1],
    ]),
  ).toEqual([])
})

test('a text whose first fellow shares its tag still meets another', () => {
  expect(
    pairsOf([
      ['C++', 0],
      ['C#', 1],
      ['c', 0],
    ]),
  ).toEqual([
    [0, 1],
    [1, 2],
  ])
})

test('no more are told than asked for', () => {
  const many = Array.from({ length: 50 }, (_, at) => ['C'.padEnd(at + 1, '+'), at % 2] as const)
  expect(pairsOf(many, 3)).toHaveLength(3)
})
