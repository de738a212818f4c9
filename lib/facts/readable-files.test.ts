import { expect, test } from 'vitest'
import { FORMATS } from '@/lib/imports/formats/formats'
import { ENDINGS, endingOf } from './readable-files'

test('a file of any ending that the server knows can be chosen on the page', () => {
  const known = Object.values(FORMATS).flatMap(({ extensions }) => extensions)
  expect(ENDINGS.filter((accepted) => accepted.startsWith('.')).sort()).toEqual(known.sort())
})

test('the ending of a type is one that the server knows', () => {
  const types = ENDINGS.filter((accepted) => accepted.includes('/'))
  expect(types).toContain('text/csv')
  for (const type of types) expect(ENDINGS).toContain(endingOf(type))
  expect(endingOf('image/png')).toBeUndefined()
})
