import { describe, expect, test } from 'vitest'
import { exampleTags, exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { createKeywords } from './keywords'

describe.each([
  { algorithm: 'nb', several: false },
  { algorithm: 'svm', several: false },
  { algorithm: 'nb', several: true },
  { algorithm: 'svm', several: true },
] as const)('keywords of $algorithm, several tags: $several', ({ algorithm, several }) => {
  const { model } = train(
    trainingSetOf(exampleTexts(400, several), { algorithm, ngram_range: [1, 1] }),
  )
  const keywords = createKeywords(model)

  test('are the words that texts of the tag have', () => {
    const words = [
      ['refund', 'money', 'invoice'],
      ['late', 'delayed', 'courier'],
      ['broken', 'cracked', 'scratched'],
    ]
    exampleTags.forEach((_, tag) => {
      const found = keywords(tag, 12).for.map(({ feature }) => feature)
      expect(found).toEqual(expect.arrayContaining(words[tag]!))
    })
  })

  test('stand in order of their weight, for and against apart', () => {
    const { for: pro, against } = keywords(0, 8)
    expect(pro.length).toBeLessThanOrEqual(8)
    expect(pro.every(({ weight }) => weight > 0)).toBe(true)
    expect(against.every(({ weight }) => weight < 0)).toBe(true)
    const weights = pro.map(({ weight }) => weight)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  })
})

test('a stem is shown as a word', () => {
  const texts = ['delivery is late', 'deliveries were late', 'my invoice', 'the invoices']
  const set = trainingSetOf({ texts, tags: texts.map((_, i) => [i < 2 ? 0 : 1]) })
  const { model } = train({ ...set, tagCount: 2 })
  const names = createKeywords(model)(0, 20).for.map(({ feature }) => feature)
  expect(names).toContain('delivery')
  expect(names.join(' ')).not.toContain('deliveri ')
})
