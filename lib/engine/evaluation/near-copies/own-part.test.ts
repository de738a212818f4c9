import { expect, test } from 'vitest'
import { ownPartOf } from './own-part'

const BODY = 'The lamp that I ordered flickers when it rains.'

test.each([
  ['a greeting and a signature', `Dear Ms Miller,\n${BODY}\n\nKind regards,\nAnna Berg\nSales`],
  [
    'a quoted thread',
    `${BODY}\n\nOn Mon, 3 May 2021 at 10:00, Bob wrote:\n> Did it arrive?\n> Bob`,
  ],
  ['a forwarded message', `${BODY}\n-----Original Message-----\nFrom: Bob\nDid it arrive?`],
  ['lines that are quoted', `> Did it arrive?\n${BODY}\n> And does it work?`],
  ['German', `Sehr geehrte Frau Berg,\n${BODY}\nMit freundlichen Grüßen\nBob`],
])('the own part of a text: without %s', (_, text) => {
  expect(ownPartOf(text)).toBe(BODY)
})

test('the own part of a text that is nothing but quoted, or one line, is all of it', () => {
  expect(ownPartOf('> Did it arrive?\n> Bob')).toBe('> Did it arrive?\n> Bob')
  expect(ownPartOf('Thanks')).toBe('Thanks')
  expect(ownPartOf('The first line\nThe second')).toBe('The first line\nThe second')
})
