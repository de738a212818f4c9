import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

/** More than a first look sees. */
const many = (row: (number: number) => string) =>
  Array.from({ length: 30_000 }, (_, at) => row(at)).join('')
const tab = (row: number) =>
  `plain text number ${row} which is long enough\t${row % 2 ? 'pos' : 'neg'}\n`
const comma = (row: number) =>
  `"plain, number ${row} which is long enough",${row % 2 ? 'pos' : 'neg'}\n`

describe('unquoted tables', () => {
  test('a quote that is not closed far down costs its row and none below it', async () => {
    const { rows } = await readWhole(
      `text\tlabel\n${many(tab)}"odd one\tpos\nnext\tneg\nthe 5"\tneg\nlast\tpos\n`,
    )
    expect(inShort(rows.slice(-4))).toEqual([
      'line 30002 left out',
      'next: neg',
      'the 5": neg',
      'last: pos',
    ])
    expect(rows.at(-4)).toMatchObject({ message: expect.stringContaining('rows of their own') })
  })

  test('the same between commas, among texts in quotes', async () => {
    const { rows } = await readWhole(
      `text,label\n${many(comma)}"odd one,pos\nnext,neg\n"the, 5",neg\nlast,pos\n`,
    )
    expect(inShort(rows.slice(-4))).toEqual([
      'line 30002 left out',
      'next: neg',
      'the, 5: neg',
      'last: pos',
    ])
  })

  test.each([
    'Dear sir,\nregards',
    'Hi,\nthanks,\nbye',
    'one, two\nthree, four\nfive',
    '1,5\n2,5\n3',
  ])('a letter in quotes stays whole: %j', async (text) => {
    const { rows } = await readWhole(`text,label\nfine,a\n"${text}",b\nok,a\n`)
    expect(rows[1]).toMatchObject({ text, tags: ['b'] })
  })

  test('in parts with a header each, the headers are no texts', async () => {
    const { rows } = await readWhole('text,label\none,a\ntext,label\ntwo,b\n')
    expect(inShort(rows)).toEqual(['one: a', 'line 3 left out', 'two: b'])
    expect(rows[1]).toMatchObject({ message: 'The row repeats the header.' })
  })

  test('the line below the header of a table in a text is no text', async () => {
    const { rows } = await readWhole(
      '| text | label |\n|------|:-----:|\n| one | a |\n| two | b |\n',
    )
    expect(rows.map((row) => 'text' in row && row.text.trim())).toEqual([false, 'one', 'two'])
  })
})

describe('backslash quotes', () => {
  test.each([
    ['tabs', 'text\tlabel\n"he said \\"no\\" to it"\tneg\nfine\tpos\n', 'he said "no" to it'],
    ['semicolons', 'text;label\n"he said \\"no\\"; ok";neg\nfine;pos\n', 'he said "no"; ok'],
    ['bars', 'text|label\n"he said \\"no\\" | ok"|neg\nfine|pos\n', 'he said "no" | ok'],
    [
      'commas without quotes',
      'text,label\nhello\\, you,neg\nbye\\, now,pos\nok,pos\n',
      'hello, you',
    ],
  ])('between %s', async (_, content, text) => {
    const { rows, options } = await readWhole(content)
    expect(options).toMatchObject({ quotes: 'backslash' })
    expect(rows[0]).toMatchObject({ text, tags: ['neg'] })
  })

  test('that come first far down are found, and this is said', async () => {
    const { rows, options, notes } = await readWhole(
      `text,label\n${many(comma)}"he said \\"no\\", ok",neg\n"\\"never\\"",pos\n`,
    )
    expect(options).toMatchObject({ quotes: 'backslash' })
    expect(inShort(rows.slice(-2))).toEqual(['he said "no", ok: neg', '"never": pos'])
    expect(notes[0]).toContain('A backslash in front of a quote')
  })

  test('are none in a text without quotes around it', async () => {
    const { rows, options } = await readWhole('text,label\nthe \\"o in TeX,neg\nfine,pos\n')
    expect(options).not.toHaveProperty('quotes')
    expect(inShort(rows)).toEqual(['the \\"o in TeX: neg', 'fine: pos'])
  })
})

describe('round trip', () => {
  test('that apostrophes are taken away is said, also where the first comes far down', async () => {
    const { rows, notes } = await readWhole(`text,label\n${many(comma)}'=x,pos\n`)
    expect(inShort(rows.slice(-1))).toEqual(['=x: pos'])
    expect(notes[0]).toContain('Apostrophes in front of =')
  })
})
