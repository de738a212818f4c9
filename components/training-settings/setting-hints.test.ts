import { expect, test } from 'vitest'
import type { FeatureExamples } from '@/lib/contracts/features'
import { settingHints } from './setting-hints'

const nothing: FeatureExamples = {
  ngram_range: [],
  char_ngram_range: [],
  use_stemming: [],
  stopwords: [],
  preprocess_numbers: [],
  preprocess_social_media: [],
  regular_expressions: [],
}

test('a setting is explained by what it does to the model’s own words', () => {
  const hints = settingHints({
    ...nothing,
    use_stemming: [
      { from: 'months', to: 'month' },
      { from: 'seats', to: 'seat' },
    ],
    preprocess_numbers: [{ from: '$12', to: '<amount>' }],
    stopwords: ['we', 'for'],
  })
  expect(hints.stemming).toBe('“months” counts as “month”, “seats” as “seat”')
  expect(hints.numbers).toBe('“$12” counts as an amount')
  expect(hints.stopwords).toBe('“we”, “for”')
})

test('where no text shows a setting, general words do', () => {
  expect(settingHints(nothing)).toEqual(settingHints(undefined))
})
