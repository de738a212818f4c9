import { expect, test } from 'vitest'
import { textsNeeded } from './texts-needed'

test('half the difference needs four times the texts, in two digits', () => {
  const settle = { difference: 0.01, texts: 9_500 }
  expect(textsNeeded({ settle }, '1')).toBe(9_500)
  expect(textsNeeded({ settle }, '0.5')).toBe(38_000)
  expect(textsNeeded({ settle }, '5')).toBe(380)
})
