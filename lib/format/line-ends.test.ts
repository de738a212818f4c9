import { expect, test } from 'vitest'
import { filledLines, unifyLineEnds } from './line-ends'

const ENDS = ['\r\n', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']

test.each(ENDS)('line ends: %j ends a line as all others do', (end) => {
  expect(unifyLineEnds(`a${end}b`)).toBe('a\nb')
  expect(filledLines(`a ${end}${end} ${end}b${end}`)).toEqual(['a', 'b'])
})
