import { expect, test } from 'vitest'
import { FORMATS } from '@/lib/imports/formats/formats'
import { ACCEPTED, FORMAT_NAMES } from './file-formats'

test('a file of any ending that the server knows can be chosen on the page', () => {
  const known = Object.values(FORMATS).flatMap(({ extensions }) => extensions)
  expect(ACCEPTED.filter((accepted) => accepted.startsWith('.')).sort()).toEqual(known.sort())
})

test('formats are named as a person would', () => {
  expect(FORMAT_NAMES).toBe('CSV, JSON, JSONL, or Excel')
})
