import { expect, test } from 'vitest'
import { lookOf } from './name-look'

test.each([
  ['Login', 'L\u043egin'],
  ['Bank', '\u0412\u0430nk'],
  ['TAX', '\u03a4\u0391\u03a7'],
  ['can’t log in', "can't log in"],
  ['A–B', 'A-B'],
  ['“Other”', '"other"'],
  ['Straße', 'STRASSE'],
  ['λόγοσ', 'λόγος'],
  ['كتاب', 'کتاب'],
  ['Ǆungla', 'DŽungla'],
  ['Part Ⅳ', 'Part IV'],
  ['𝐁ug', 'Bug'],
  ['and so on…', 'And so on...'],
])('names that cannot be seen apart: %s and %s', (one, other) => {
  expect(lookOf(one)).toBe(lookOf(other))
})

test.each([
  ['Café', 'Cafe'],
  ['мука', 'Myka'],
  ['v1', 'v2'],
  ['①', '1'],
])('names that can be told apart: %s and %s', (one, other) => {
  expect(lookOf(one)).not.toBe(lookOf(other))
})
