import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { FileChoice } from '@/lib/contracts/file-options'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { inspectFile } from './inspect-file'

const TICKETS = [
  'ticket_id,created_at,body,category,plan',
  '88241,11-18 09:12,"Cannot log in since the update, it says “session expired”",Login problem,Pro',
  '88240,11-18 09:04,Not renewing next month unless somebody can explain the new price,,Pro',
  '88238,11-18 08:51,The export button on the reports page does nothing in Firefox,Bug report,Team',
  '88237,11-18 08:40,"Where is my parcel? It has said ""label created"" for six days",Shipping,Free',
  '88236,11-18 08:33,Another parcel that never came,Shipping,Free',
].join('\n')

async function inspect(
  content: string | Uint8Array,
  { name = 'tickets.csv', ...chosen }: FileChoice & { name?: string } = {},
) {
  return inspectFile({ path: await temporaryFile(content), fileName: name, chosen })
}

const encoded = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding))

describe('a first look at a CSV file', () => {
  test('finds delimiter, header, columns, text and tag of a plain export', async () => {
    const guess = await inspect(TICKETS)
    expect(guess.options).toEqual({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      has_header: true,
    })
    expect(guess.columns.map((column) => column.name)).toEqual(
      TICKETS.split('\n', 1)[0]?.split(','),
    )
    expect(guess.mapping).toEqual({ text: 2, tag: 3, tag_separator: null })
    expect(guess.rows).toEqual({ count: 5, exact: true })
    expect(guess.preview[3]?.[2]).toBe(
      'Where is my parcel? It has said "label created" for six days',
    )
    expect(guess.warning).toBeNull()
  })

  test.each([
    [';', 'text;tag\nHello, you;a\nBye, you;b\n'],
    ['\t', 'text\ttag\nHello, you; all\ta\nBye\tb\n'],
    ['|', 'text|tag\nHello, you; all|a\nBye|b\n'],
    [',', 'text,tag\n"one; two; three",a\n"four; five",b\n'],
    [';', 'Ort;Menge;Preis\nBonn;3;1,50\nKiel;4;2,75\nUlm;5;3,20\n'],
  ])('guesses the delimiter %j', async (delimiter, content) => {
    expect((await inspect(content)).options).toMatchObject({ delimiter })
  })

  test("passes over Excel's note about the delimiter", async () => {
    for (const delimiter of [';', ',']) {
      const guess = await inspect(
        `sep=${delimiter}\r\ntext${delimiter}tag\r\nHello${delimiter}a\r\n`,
      )
      expect(guess.options).toMatchObject({ delimiter, has_header: true })
      expect(guess.preview).toEqual([['Hello', 'a']])
    }
  })

  test('takes a first row of values for a row', async () => {
    const guess = await inspect(
      'I love it,positive\nI hate it,negative\nIt is great fun,positive\n',
    )
    expect(guess.options).toMatchObject({ has_header: false })
    expect(guess.columns.map((column) => column.name)).toEqual(['Column 1', 'Column 2'])
    expect(guess.rows.count).toBe(3)
    expect(guess.mapping).toMatchObject({ text: 0, tag: 1 })
  })

  test('knows a header in another language by its looks', async () => {
    const guess = await inspect(
      'Anfrage,Bereich\nWo ist mein Paket geblieben?,Versand\nMein Paket fehlt,Versand\nFalsch abgebucht,Rechnung\nDoppelt bezahlt,Rechnung\n',
    )
    expect(guess.options).toMatchObject({ has_header: true })
    expect(guess.mapping).toMatchObject({ text: 0, tag: 1 })
  })

  test('finds what separates several tags in one cell, and leaves a comma inside a tag alone', async () => {
    const several = 'text,tags\na b c,red|blue\nd e f,blue\ng h i,red|green\nj k l,green\n'
    expect((await inspect(several)).mapping.tag_separator).toBe('|')
    const comma = 'text,tag\na b c,"Food, drink"\nd e f,Rooms\ng h i,"Food, drink"\n'
    expect((await inspect(comma)).mapping.tag_separator).toBeNull()
  })

  test('takes what the user chose instead of guessing', async () => {
    const content = 'text;tag\nHello, you;a\n'
    const guess = await inspect(content, { delimiter: ',', has_header: false })
    expect(guess.options).toMatchObject({ delimiter: ',', has_header: false })
    expect(guess.rows.count).toBe(2)
  })

  test('takes one column for untagged texts, with its commas', async () => {
    const guess = await inspect('text\nHello, you\nBye\nOne, two, three\n')
    expect(guess.columns).toHaveLength(1)
    expect(guess.mapping).toEqual({ text: 0, tag: null, tag_separator: null })
    expect(guess.preview).toEqual([['Hello, you'], ['Bye'], ['One, two, three']])
    expect(guess.warning).toBeNull()
  })

  test('says so when the header of one column looks like two', async () => {
    const guess = await inspect('text~category\nHello~a\nBye~b\n')
    expect(guess.warning).toContain('one column, “text~category”')
  })

  test('shortens long cells of the preview and estimates the rows of a large file', async () => {
    const guess = await inspect(`text,tag\n${`${'long '.repeat(100)},a\n`.repeat(8000)}`)
    expect(guess.preview).toHaveLength(20)
    expect(guess.preview[0]?.[0]).toHaveLength(301)
    expect(guess.rows.exact).toBe(false)
    expect(Math.abs(guess.rows.count - 8000)).toBeLessThan(20)
  })
})

describe('encodings', () => {
  const german =
    'text;tag\nSchöne Grüße aus Köln, bitte prüfen;Lob\nIch möchte kündigen;Kündigung\n'
  const japanese =
    'text,tag\n注文した商品がまだ届きません。いつ届きますか,配送\nログインできません,ログイン\n'

  test.each([
    ['utf-8', german],
    ['windows-1252', german],
    ['utf-16le', german],
    ['utf-16be', german],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    [
      'windows-1251',
      'text,tag\nГде мой заказ? Не могу войти,вход\nСпасибо большое за помощь,прочее\n',
    ],
  ])('recognises %s', async (encoding, content) => {
    const guess = await inspect(encoded(content, encoding))
    expect(guess.options).toMatchObject({ encoding: encoding })
    expect(guess.encodings[0]).toBe(encoding)
    const delimiter = 'delimiter' in guess.options ? guess.options.delimiter : ''
    expect(content.split('\n')[1]).toBe(guess.preview[0]?.join(delimiter))
  })

  test('reads marks at the beginning of UTF-8 and UTF-16 as marks', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      const guess = await inspect(encoded(`\uFEFF${japanese}`, encoding))
      expect(guess.options).toMatchObject({ encoding: encoding })
      expect(guess.columns[0]?.name).toBe('text')
    }
  })

  test('finds the encoding by a letter far down in a large file', async () => {
    const ascii = 'plain words only,a\n'.repeat(100_000)
    const content = `text,tag\n${ascii}${'Grüße,a\n'.repeat(100_000)}`
    const { options } = await inspect(encoded(content, 'windows-1252'))
    expect(options).toMatchObject({ encoding: 'windows-1252' })
  })

  test('keeps UTF-8 when a single line of many is broken', async () => {
    const good = Buffer.from('text,tag\n'.concat('schön,a\n'.repeat(50)))
    const guess = await inspect(Buffer.concat([good, Buffer.from([0xfc, 0x2c, 0x61, 0x0a])]))
    expect(guess.options).toMatchObject({ encoding: 'utf-8' })
  })

  test('refuses an encoding in which the file cannot be read, and names the line', async () => {
    await expect(inspect(encoded(german, 'windows-1252'), { encoding: 'utf-8' })).rejects.toThrow(
      'tickets.csv cannot be read as utf-8: line 2 has bytes it does not know. It looks like windows-1252.',
    )
    await expect(inspect(german, { encoding: 'utf-16le' })).rejects.toThrow(
      'tickets.csv cannot be read as utf-16le',
    )
    await expect(inspect(german, { encoding: 'klingon' })).rejects.toThrow('“klingon” is not known')
  })
})

describe('JSONL', () => {
  const lines =
    '{"text":"Where is it?","tags":["Shipping","Angry"],"meta":{"id":1}}\n{"text":"Hi","tags":[]}\n'

  test('takes the paths to values for columns', async () => {
    const guess = await inspect(lines, { name: 'tickets.jsonl' })
    expect(guess.options.format).toBe('jsonl')
    expect(guess.columns.map((column) => column.name)).toEqual(['text', 'tags', 'meta.id'])
    expect(guess.mapping).toEqual({ text: 0, tag: 1, tag_separator: null })
    expect(guess.preview).toEqual([
      ['Where is it?', '["Shipping","Angry"]', '1'],
      ['Hi', '', ''],
    ])
  })

  test('is recognised whatever the file is called', async () => {
    expect((await inspect(lines, { name: 'export.txt' })).options.format).toBe('jsonl')
  })

  test('is not what one JSON document is', async () => {
    const guess = await inspect('[{"text":"a"},{"text":"b"}]', { name: 'a.jsonl.json' })
    expect(guess.options).toEqual({ format: 'json', encoding: 'utf-8', list: '' })
  })

  test('is refused when no line is an object', async () => {
    await expect(inspect('hello\nyou\n', { name: 'a.jsonl' })).rejects.toThrow(
      'a.jsonl is not JSONL',
    )
  })
})

describe('what is not a table', () => {
  test.each([
    ['nothing', '', 'tickets.csv is empty.'],
    ['blank lines', '\n \n\r\n', 'tickets.csv is empty: it has nothing but blank lines.'],
    ['a quote that is never closed', '"oops', 'cannot be read from line 1 on: A quote (") opens'],
    ['a header alone', 'text,tag\n', 'has only a header, text, tag, and no rows below it'],
    [
      'an Excel workbook',
      'PK\u0003\u0004......xl/workbook.xml',
      'is damaged: it cannot be unpacked',
    ],
    ['a zip archive', 'PK\u0003\u0004......a.txt', 'looks like a zip archive'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'looks like a PDF document'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      'looks like a picture',
    ],
    ['a web page', '<!DOCTYPE html><html></html>', 'looks like a web page or XML'],
    [
      'other bytes',
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 256),
      'is not a text file',
    ],
  ])('refuses %s in words', async (_, content, message) => {
    await expect(inspect(content)).rejects.toThrow(message)
    await expect(inspect(content)).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      fields: [{ path: 'file', value: 'tickets.csv' }],
    })
  })
})
