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

test('addresses and mentions are no part of it', () => {
  const plain = 'Please send it to me again'
  expect(alike(`${plain} ann@example.org @ann see(http://a.example/1`, `${plain} see(`)).toBe(true)
  expect(marksOf('ann@example.org @ann bob@ann.example')).toEqual(marksOf(''))
})

// Regression: web stood still for seconds; of its square this would not end.
test('an endless word is read once', () => {
  expect(marksOf('x'.repeat(2_000_000))).toHaveLength(1)
})
