import { expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { baselinesOf } from './baselines'

test('single-tag: the most frequent tag, and answers by chance', () => {
  const { mostFrequent, chance } = baselinesOf(tagRowsOf([[0], [1], [1], [1]]), 3, 'single')
  expect(mostFrequent.tags).toEqual([1])
  expect(mostFrequent.accuracy).toBe(0.75)
  // F1 of tag 1 is 2 · 3 / (3 + 4), of tag 0 it is 0; tag 2 has no text
  expect(mostFrequent.macroF1).toBeCloseTo(6 / 7 / 2, 12)
  expect(mostFrequent.microF1).toBeNull()
  expect(chance.accuracy).toBeCloseTo(0.25 ** 2 + 0.75 ** 2, 12)
  expect(chance.macroF1).toBe(0.5)
})

test('multi-tag: the most frequent set, and tags drawn one by one', () => {
  const { mostFrequent, chance } = baselinesOf(tagRowsOf([[0, 1], [0, 1], [0], [1]]), 2, 'multi')
  expect(mostFrequent.tags).toEqual([0, 1])
  expect(mostFrequent.accuracy).toBe(0.5)
  // 6 tags of 6 found with 8 answers
  expect(mostFrequent.microF1).toBeCloseTo(12 / 14, 12)
  expect(mostFrequent.macroF1).toBeCloseTo(6 / 7, 12)
  // both tags are on ¾ of the texts: [0, 1] comes up with 9/16, [0] and [1] with 3/16
  expect(chance.accuracy).toBeCloseTo((2 * 9 + 2 * 3) / 16 / 4, 9)
  expect(chance.microF1).toBeCloseTo(0.75, 12)
  expect(chance.macroF1).toBeCloseTo(0.75, 12)
})
