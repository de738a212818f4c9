import { expect, test } from 'vitest'
import { exampleSettings, exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { createWordCounter } from './word-counter'

const texts = exampleTexts(60, false)
const counterOf = (settings: Partial<typeof exampleSettings>) =>
  createWordCounter(train(trainingSetOf(texts, { ...exampleSettings, ...settings })).model)

test('words of no feature are unknown, in any form that a feature does not have', () => {
  const count = counterOf({})
  expect(count('Refund the invoice')).toEqual({ words: 3, unknown: 0 })
  expect(count('refunds, invoiced xylophones!')).toEqual({ words: 3, unknown: 1 })
  expect(count('')).toEqual({ words: 0, unknown: 0 })
})

test('stopwords and numbers are not counted', () => {
  expect(counterOf({ stopwords: true })('the refund of 12.50')).toEqual({ words: 1, unknown: 0 })
})
