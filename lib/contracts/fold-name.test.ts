import { describe, expect, test } from 'vitest'
import { cleanName, cleanNote, foldName } from './fold-name'
import { nameSchema } from './name'

const UNSEEN = [
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u202e',
  '\u2066',
  '\0',
  '\x1b',
  '\u3164',
  '\u{e0041}',
]

describe('names that cannot be seen', () => {
  test.each(UNSEEN)('%j is left out, and alone it is no name', (sign) => {
    expect(cleanName(`Bil${sign}ling${sign}`)).toBe('Billing')
    expect(cleanName(` ${sign}\u00a0${sign}`)).toBe('')
    const { error } = nameSchema('name').safeParse(sign)
    expect(error?.issues[0]?.message).toBe('name must not be empty.')
  })

  test.each([' ', '\u00a0', '\u3000', '\u2009', '\t', '\n', '\u0085', '\u2800', ' \u200b '])(
    '%j is a plain space',
    (space) => expect(cleanName(`${space}Bug${space}${space}report${space}`)).toBe('Bug report'),
  )

  test.each(['👨‍👩‍👧', '❤️', '1️⃣', 'می‌خواهم', 'क्‍ष', 'Über', 'C++ & $', '京都'])(
    '%s stays as it is',
    (name) => expect(cleanName(name)).toBe(name),
  )

  test('accents without a letter are no name, and composed and decomposed letters one', () => {
    expect(cleanName('\u0301\u0301')).toBe('')
    expect(cleanName('Cafe\u0301')).toBe('Café')
  })

  test('twins: names that look the same but for case and width are one name', () => {
    const twins = ['Billing', 'BILLING', 'Ｂｉｌｌｉｎｇ', 'Bil\u200bling', '\u202bBilling\u202c']
    expect(new Set(twins.map(foldName)).size).toBe(1)
    expect(foldName('ﬁnance')).toBe(foldName('Finance'))
    expect(foldName('ｶﾞｽ')).toBe(foldName('ガス'))
    expect(foldName('❤️')).toBe(foldName('❤'))
    expect(foldName('m²')).not.toBe(foldName('m2'))
  })
})

test.each([
  ['\u200b\u2063\u3164'.repeat(10), ''],
  ['\u2800 \n\u202e', ''],
  [' Shorter\u200b texts\u0007\r\n\t- and more ', 'Shorter texts\n\t- and more'],
  ['👩‍👧 and ❤️', '👩‍👧 and ❤️'],
])('names that cannot be seen: the note or reason %j is kept as %j', (written, kept) => {
  expect(cleanNote(written)).toBe(kept)
})
