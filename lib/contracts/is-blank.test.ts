import { expect, test } from 'vitest'
import { isBlank } from './is-blank'

test.each([
  '',
  ' \t\r\n',
  '\u00a0\u3000',
  '\u200b\u2060\ufeff',
  '\u00ad',
  '\u200e\u202e',
  '\u3164',
  '\ufe0f',
  '\u0000\u0007',
  '\u2800',
  '\u2028',
])('nothing left of the texts: of %j nothing is seen', (text) => {
  expect(isBlank(text)).toBe(true)
})

test.each(['a', ' \u200bx', '.', '1', '❤️', '한', '\u0301', '\ue000'])('%j is seen', (text) => {
  expect(isBlank(text)).toBe(false)
})
