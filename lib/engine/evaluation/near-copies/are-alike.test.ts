import { expect, test } from 'vitest'
import { areAlike } from './are-alike'
import { marksOf } from './marks'

const alike = (one: string, other: string) => areAlike(marksOf(one), marksOf(other))

test('a name and a number make no other text', () => {
  const [ann, bob] = [
    'Hello Ann, order 12 has not arrived yet',
    'Hello Bob, order 77 has not arrived yet',
  ]
  expect(alike(ann, bob)).toBe(true)
  expect(alike(ann, ann)).toBe(true)
})

test('a few words in common do', () => {
  expect(alike('I was charged twice for one order', 'One order has not arrived')).toBe(false)
  expect(alike('12345', '67890')).toBe(false)
})
