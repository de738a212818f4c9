import { describe, expect, test } from 'vitest'
import { csvFile } from '@/lib/http/csv-file'
import { inShort, readExample, readWhole } from '@/lib/testing/files/read-whole'

describe('header guess', () => {
  test('blank names are those of a header all the same: they are called by their place', async () => {
    const { columns, rows, options } = await readExample('header-trailing-commas.csv')
    expect(options).toMatchObject({ has_header: true })
    expect(columns).toEqual(['text', 'label', 'Column 3', 'Column 4'])
    expect(inShort(rows)).toEqual(['hello world: pos', 'bad thing: neg'])
  })

  test('repeated names are numbered', async () => {
    const { columns, rows } = await readWhole('text,text,label\none,en,a\ntwo,de,b\n')
    expect(columns).toEqual(['text', 'text 2', 'label'])
    expect(rows).toHaveLength(2)
  })

  test('a first column without a name, as tables with a row number have, is no text', async () => {
    const { columns, rows } = await readWhole(
      ',text,label\n0,first one,a\n1,second one,b\n2,third one,a\n',
    )
    expect(columns[0]).toBe('Column 1')
    expect(inShort(rows)).toEqual(['first one: a', 'second one: b', 'third one: a'])
  })

  test.each([
    ['a title', 'Feedback of March\ntext,label\ngood film,pos\nbad film,neg\n', 1],
    [
      'a title in a spreadsheet',
      'Feedback,,\nExported 2026-01-01,,\n,,\nKommentar,Kategorie,Datum\nGut gemacht,Lob,1.1.\nSchlecht gemacht,Kritik,2.1.\n',
      3,
    ],
    ['several cells', 'Report;2026\nText;Tag\ngood film;pos\nbad film;neg\n', 1],
  ])('rows above the table are passed over and this is said: %s', async (_, content, skipped) => {
    const { rows, notes, options } = await readWhole(content)
    expect(options).toMatchObject({ skip_rows: skipped, has_header: true })
    expect(notes[0]).toContain('passed over: the table starts below')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ line: skipped + 2, tags: [expect.stringMatching(/pos|Lob/u)] })
  })

  test('a person can say how many rows to skip', async () => {
    const content = 'made by,Maya\nat,noon\nalpha,beta\none text,a\nanother text,b\n'
    const { columns, rows } = await readWhole(content, {
      chosen: { skip_rows: 2, has_header: true },
    })
    expect(columns).toEqual(['alpha', 'beta'])
    expect(rows.map(({ line }) => line)).toEqual([4, 5])
  })

  test('the first text of a list is a text, and the doubt is said', async () => {
    const { rows, notes, columns } = await readExample('first-text-taken-as-header.txt')
    expect(inShort(rows)).toEqual([
      'reset password: ',
      'change email: ',
      'cancel order: ',
      'track parcel: ',
    ])
    expect(columns).toEqual(['Column 1'])
    expect(notes[0]).toContain('“reset password”. If it is a header, say so in File options.')
  })

  test.each(['text', 'Message', 'comment', 'Texto', 'Nachricht', 'отзыв'])(
    'a list under the known name %s has a header',
    async (name) => {
      const { rows, columns } = await readWhole(`${name}\nfirst one\nsecond one\n`)
      expect(columns).toEqual([name])
      expect(rows).toHaveLength(2)
    },
  )

  test('names that are guessed by their looks are shown as a guess', async () => {
    const { notes } = await readWhole(
      'Anliegen,Abteil\nWo ist mein Paket geblieben?,Versand\nMein Paket fehlt immer noch,Versand\nFalsch abgebucht worden,Rechnung\n',
    )
    expect(notes[0]).toContain('The first row is taken for a header: “Anliegen”, “Abteil”.')
  })
})

describe('one-column lists', () => {
  test.each([
    ['commas', 'hello, world\ngood, bad\nyes, no\n'],
    ['commas, as a table would be called', 'Hello, I need help\nPlease, call me back\n', 'a.csv'],
    ['semicolons', 'I came; I saw\nhe left; she stayed\n'],
  ])('sentences with %s on every line are no table', async (_, content, name = 'list.txt') => {
    const { rows } = await readWhole(content, { name })
    expect(rows.map((row) => 'text' in row && row.text)).toEqual(content.trim().split('\n'))
  })

  test('a table with a blank behind each comma stays one: its tags repeat', async () => {
    const { rows } = await readWhole('good film, pos\nbad film, neg\ngreat film, pos\n')
    expect(inShort(rows)).toEqual(['good film: pos', 'bad film: neg', 'great film: pos'])
  })
})

describe('unquoted tables', () => {
  test('quotes that are not closed on their line are letters, and this is said', async () => {
    const { rows, options, notes } = await readExample('unquoted-tsv-rows-merged.tsv')
    expect(inShort(rows)).toEqual([
      '"Great movie: pos',
      'bad one: neg',
      'the 5": neg',
      'last one: pos',
    ])
    expect(options).toMatchObject({ quotes: 'none' })
    expect(notes[0]).toContain('Quotes (") are taken as part of the text')
  })

  test.each([
    ['semicolons', 'text;label\n"Great movie;pos\nbad one;neg\nthe 5";neg\nlast one;pos\n'],
    [
      'a quote that is opened and never closed',
      'text\tlabel\n"Great movie\tpos\nbad one\tneg\nfine one\tneg\n',
    ],
    [
      'inches at the start',
      'text\tlabel\n15" screen\tpc\n"17" is too big\tpc\n21"\tpc\nbad "one\tneg\n"so\tneg\n',
    ],
  ])('with %s', async (_, content) => {
    const { rows } = await readWhole(content)
    expect(rows).toHaveLength(content.trim().split('\n').length - 1)
    expect(rows.every((row) => 'text' in row && row.tags.length === 1)).toBe(true)
  })

  test.each([
    [
      'of several lines',
      'text,label\n"Dear sir,\nthank you, bye",pos\nhello,neg\nso so,pos\n',
      'Dear sir,\nthank you, bye',
    ],
    [
      'of two lines with a comma on each',
      'text,label\n"Dear sir,\nregards",pos\nhello,neg\n',
      'Dear sir,\nregards',
    ],
    [
      'of several lines between tabs',
      'text\tlabel\n"line one\nline two"\tpos\nhello\tneg\n',
      'line one\nline two',
    ],
  ])('texts in quotes stay whole: %s', async (_, content, text) => {
    const { rows, options } = await readWhole(content)
    expect(rows[0]).toMatchObject({ line: 2, text, tags: ['pos'] })
    expect(options).not.toHaveProperty('quotes')
  })

  test('quoting can be switched off and on', async () => {
    const content = 'text\tlabel\n"Great"\tpos\n"bad"\tneg\n'
    const { rows } = await readWhole(content, { chosen: { quotes: 'none' } })
    expect(inShort(rows)).toEqual(['"Great": pos', '"bad": neg'])
    expect(inShort((await readWhole(content)).rows)).toEqual(['Great: pos', 'bad: neg'])
  })

  test('a list of texts that go over several lines shows the doubt', async () => {
    const { notes } = await readWhole('text\n"one\ntwo"\nthree\n')
    expect(notes[0]).toContain('go over several lines. If each line is a text')
  })
})

describe('backslash quotes', () => {
  test.each([
    ['in a quoted text', 'text,label\n"he said \\"no\\"",neg\nfine,pos\n', 'he said "no"'],
    [
      'beside commas',
      'text,label\n"\\"no\\", he said, \\"never\\"",neg\nfine,pos\n',
      '"no", he said, "never"',
    ],
    ['over several lines', 'text,label\n"he said:\n\\"no\\"",neg\nfine,pos\n', 'he said:\n"no"'],
    [
      'beside other backslashes',
      'text,label\n"C:\\\\Temp is \\"full\\", C:\\Data too",neg\nfine,pos\n',
      'C:\\Temp is "full", C:\\Data too',
    ],
  ])('are recognised as a dialect: %s', async (_, content, text) => {
    const { rows, options, notes } = await readWhole(content)
    expect(options).toMatchObject({ quotes: 'backslash' })
    expect(rows[0]).toMatchObject({ text, tags: ['neg'] })
    expect(rows[1]).toMatchObject({ text: 'fine', tags: ['pos'] })
    expect(notes[0]).toContain('backslash')
  })

  test('are none where a quoted text ends with a backslash', async () => {
    const { rows, options } = await readWhole('text,label\n"see C:\\Temp\\",neg\n"a, ""b""",pos\n')
    expect(options).not.toHaveProperty('quotes')
    expect(inShort(rows)).toEqual(['see C:\\Temp\\: neg', 'a, "b": pos'])
  })
})

describe('round trip', () => {
  const hostile = [
    '@user hello',
    '-10',
    '=B1',
    "'=x",
    "''=y",
    '|cmd',
    '+49 30',
    "it's",
    "'quoted'",
    '\ttab',
    'a\rb',
    'a "b", c',
    '＝1',
    "'",
    '- item\n- item',
  ]

  async function exported(texts: string[]) {
    const { value } = csvFile('texts.csv', [
      ['text', 'tag'],
      ...texts.map((text) => [text, '=tag']),
    ])
    return value
  }

  test('what Langur exports as CSV it imports to the same bytes', async () => {
    const { rows } = await readWhole(await exported(hostile))
    expect(rows.map((row) => 'text' in row && row.text)).toEqual(hostile)
    expect(rows.every((row) => 'tags' in row && row.tags[0] === '=tag')).toBe(true)
  })

  test('also when the first such text comes after the first mebibyte', async () => {
    const texts = [
      ...Array.from({ length: 15_000 }, (_, row) => `plain ${row} ${'x'.repeat(80)}`),
      ...hostile,
    ]
    const file = (await exported(texts)).replaceAll("'=tag", 'tag')
    const { rows } = await readWhole(file)
    expect(rows.slice(-hostile.length).map((row) => 'text' in row && row.text)).toEqual(hostile)
  })

  test('no cell of an export begins as a formula does', async () => {
    const { rows } = await readWhole(await exported(hostile), {
      chosen: { escaped_formulas: false },
    })
    const texts = rows.map((row) => ('text' in row ? row.text : ''))
    expect(texts.filter((text) => /^[=+\-@|\t\r＝]/u.test(text))).toEqual([])
  })

  test('apostrophes stay where formulas stand without one', async () => {
    const { rows, options } = await readWhole("text,tag\n'=x is odd,a\n=y is not,b\n")
    expect(options).not.toHaveProperty('escaped_formulas')
    expect(inShort(rows)).toEqual(["'=x is odd: a", '=y is not: b'])
  })
})
