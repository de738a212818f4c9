import { expect, test } from 'vitest'
import { labelTexts } from './labelled-texts'
import { recombineTexts, vocabularyGrowth } from './recombined-texts'

const source = labelTexts(
  ['red apple', 'green apple tree', 'fast blue car', 'slow car', 'old red car'].map((text) => ({
    text,
    tags: [text.includes('apple') ? 'fruit' : 'traffic'],
  })),
)

function make(count: number) {
  const next = recombineTexts(source)
  return Array.from({ length: count }, next)
}

test('the same texts come each time, however many are taken', () => {
  expect(make(50).slice(0, 20)).toEqual(make(20))
})

test('a text has words of its tag, until the source is used up', () => {
  const [first] = make(1)
  const ofTag = source.texts.filter((_, row) => source.tags.tags[row] === first!.tag)
  const known = new Set(ofTag.join(' ').split(' '))
  expect(first!.text.split(' ').every((word) => known.has(word))).toBe(true)
})

test('the vocabulary goes on growing, ever more slowly', () => {
  const words = make(4000).flatMap(({ text }) => text.split(' '))
  const sizes = [1000, 2000, 3000].map((end) => new Set(words.slice(0, end)).size)
  const growth = sizes.map((size, place) => size - (sizes[place - 1] ?? 0))
  expect(growth[1]).toBeGreaterThan(0)
  expect(growth[2]).toBeLessThan(growth[0]!)
})

test('a vocabulary that doubles with ten times the words has β = lg 2', () => {
  const { scale, exponent } = vocabularyGrowth(['a', 'b', ...Array(16).fill('a'), 'c', 'd'])
  expect(exponent).toBeCloseTo(Math.log10(2), 12)
  expect(scale * 20 ** exponent).toBeCloseTo(4, 12)
})
