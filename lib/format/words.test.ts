import { expect, test } from 'vitest'
import { wordCount } from './words'

test('words stand between spaces', () => {
  expect(wordCount('  My pre-paid card does  not work.\n')).toBe(6)
  expect(wordCount(' \n')).toBe(0)
})

test('languages that put no spaces between words have words all the same', () => {
  // Where exactly they end is up to the dictionaries of the runtime.
  expect(wordCount('支払いができません')).toBeGreaterThan(2)
  expect(wordCount('บัตรใช้งานไม่ได้')).toBeGreaterThan(2)
  expect(wordCount('カードを5枚 for me')).toBe(6)
})
