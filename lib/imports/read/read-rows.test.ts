import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { FileChoice } from '@/lib/contracts/file-options'
import type { Mapping, RowProblem } from '@/lib/contracts/import'
import type { ReadOptions } from '@/lib/imports/formats/format'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import type { FileRow } from './file-row'
import { inspectFile } from './inspect-file'
import { readRows } from './read-rows'

type Choice = { chosen?: FileChoice; mapping?: Partial<Mapping>; options?: ReadOptions }

async function rowsOf(
  content: string | Uint8Array,
  { chosen, mapping, options }: Choice = {},
): Promise<(FileRow | RowProblem)[]> {
  const path = await temporaryFile(content)
  const guess = await inspectFile({ path, fileName: 'tickets.csv', chosen })
  const rows: (FileRow | RowProblem)[] = []
  for await (const row of readRows(path, guess, { ...guess.mapping, ...mapping }, options)) {
    rows.push(row)
  }
  return rows
}

const MEBIBYTE = 2 ** 20

describe('rows of a CSV file', () => {
  test('have the physical line on which they start, whatever ends the lines', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const content = ['text,tag', '"one', '', 'two",a', '', 'three,b', '"four ""4""",'].join(end)
      expect(await rowsOf(content)).toEqual([
        { line: 2, text: `one${end}${end}two`, tags: ['a'] },
        { line: 6, text: 'three', tags: ['b'] },
        { line: 7, text: 'four "4"', tags: [] },
      ])
    }
  })

  test('are the same in every encoding', async () => {
    const content = 'text;tag\r\nSchöne Grüße;Lob\r\n"Ärger; groß";Kritik\r\n'
    const expected = [
      { line: 2, text: 'Schöne Grüße', tags: ['Lob'] },
      { line: 3, text: 'Ärger; groß', tags: ['Kritik'] },
    ]
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh']) {
      const bytes = new Uint8Array(iconv.encode(content, encoding))
      expect(await rowsOf(bytes, { chosen: { encoding } })).toEqual(expected)
    }
    expect(await rowsOf(`\uFEFF${content}`)).toEqual(expected)
  })

  test('carry characters over the seams between the pieces that are read', async () => {
    const text = '€😀ü'.repeat(60_000)
    for (const shift of ['', 'x', 'xx', 'xxx']) {
      expect(await rowsOf(`text,tag\n${shift}${text},a\n`)).toEqual([
        { line: 2, text: `${shift}${text}`, tags: ['a'] },
      ])
    }
  })

  test('may have empty cells beyond the columns, and spaces around quotes', async () => {
    expect(await rowsOf('text,tag\nHello,a,,\n"Good, bye" , "b"\n')).toEqual([
      { line: 2, text: 'Hello', tags: ['a'] },
      { line: 3, text: 'Good, bye', tags: ['b'] },
    ])
  })

  test('keep quotes that are part of the text', async () => {
    expect(await rowsOf('text,tag\n"Great" they said,a\nIt is 5" long,b\n')).toEqual([
      { line: 2, text: '"Great" they said', tags: ['a'] },
      { line: 3, text: 'It is 5" long', tags: ['b'] },
    ])
  })

  test('keep commas when the file has one column', async () => {
    expect(await rowsOf('text\nHello, you\n"Good, bye"\n\nOne, two, three\n')).toEqual([
      { line: 2, text: 'Hello, you', tags: [] },
      { line: 3, text: 'Good, bye', tags: [] },
      { line: 5, text: 'One, two, three', tags: [] },
    ])
  })

  test('have each tag of a cell once, by separator or as a JSON list', async () => {
    const content = 'text,tags\na,red | Blue|red|\nb,"[""x, y"", ""z""]"\nc,blue |RED\n'
    expect(await rowsOf(content, { mapping: { tag_separator: '|' } })).toEqual([
      { line: 2, text: 'a', tags: ['red', 'Blue'] },
      { line: 3, text: 'b', tags: ['x, y', 'z'] },
      { line: 4, text: 'c', tags: ['blue', 'RED'] },
    ])
  })
})

describe('rows that cannot be read', () => {
  test('are reported by their line, and the rows below them are read', async () => {
    const content = [
      'text,tag',
      ' ,a',
      'one cell',
      'one,two,three',
      `long,${'x'.repeat(201)}`,
      'nul\0,a',
      'fine,a',
    ].join('\n')
    expect(await rowsOf(content)).toEqual([
      { line: 2, message: 'The row has no text.' },
      { line: 3, message: 'The row has 1 cell, and the file has 2 columns.' },
      { line: 4, message: 'The row has 3 cells, and the file has 2 columns.' },
      {
        line: 5,
        message: `The tag “${'x'.repeat(40)}…” has 201 characters; a tag may have 200 at most.`,
      },
      { line: 6, message: 'The text has a NUL character.' },
      { line: 7, text: 'fine', tags: ['a'] },
    ])
  })

  test('do not swallow the rows below a quote that is never closed', async () => {
    const message = 'A quote (") opens a cell of this row and is not closed.'
    const fine = (line: number) => ({ line, text: 'fine, ok', tags: ['a'] })
    const rows = ['text,tag', '"oops,a', '"fine, ok",a', '"fine, ok",a', '"oops', 'x,b']
    expect(await rowsOf(rows.join('\n'))).toEqual([
      { line: 2, message },
      fine(3),
      fine(4),
      { line: 5, message },
      { line: 6, text: 'x', tags: ['b'] },
    ])
  })

  test('may have a cell of 5 MB, quoted or not, with line breaks or without', async () => {
    const line = `${'x'.repeat(999)}\n`
    const long = [`"${line.repeat(5000)}"`, `"${'x'.repeat(5_000_000)}"`, 'x'.repeat(5_000_000)]
    const content = ['text,tag', ...long.map((cell) => `${cell},a`), 'fine,b'].join('\n')
    const message = 'The text has 4.8 MiB; a text may have 1 MiB at most.'
    expect(await rowsOf(content)).toEqual([
      { line: 2, message },
      { line: 5003, message },
      { line: 5004, message },
      { line: 5005, text: 'fine', tags: ['b'] },
    ])
  })

  test('may be longer than what is held in memory', async () => {
    const message = 'The row is longer than 8 MiB, or a quote (") in it is never closed.'
    const endless = `${'x'.repeat(20 * MEBIBYTE)},a`
    expect(await rowsOf(`text,tag\n${endless}\r\nfine,b\n`)).toEqual([
      { line: 2, message },
      { line: 3, text: 'fine', tags: ['b'] },
    ])
  })

  test('may have bytes that do not exist in the encoding, while U+FFFD elsewhere is a character', async () => {
    const start = `text,tag\n${'schön \uFFFD,a\n'.repeat(20)}`
    const rows = await rowsOf(Buffer.concat([Buffer.from(start), Buffer.from([0xfc, 0x2c, 0x61])]))
    expect(rows[0]).toEqual({ line: 2, text: 'schön \uFFFD', tags: ['a'] })
    expect(rows[20]).toEqual({
      line: 22,
      message: 'The text has bytes that do not exist in the encoding of the file.',
    })
  })
})

describe('rows of a JSONL file', () => {
  test('are texts with a tag, several, or none', async () => {
    const content = [
      '{"text":"a","tags":["x","y"]}',
      '{"text":"b","tags":"x"}',
      '',
      '{"text":"c"}',
      '{"tags":null,"text":"line\\nbreak"}',
    ].join('\r\n')
    expect(await rowsOf(content)).toEqual([
      { line: 1, text: 'a', tags: ['x', 'y'] },
      { line: 2, text: 'b', tags: ['x'] },
      { line: 4, text: 'c', tags: [] },
      { line: 5, text: 'line\nbreak', tags: [] },
    ])
  })

  test('are known by “label” or “tag” as well', async () => {
    for (const key of ['tag', 'label', 'labels']) {
      expect(await rowsOf(`{"text":"a","${key}":"x"}\n`)).toEqual([
        { line: 1, text: 'a', tags: ['x'] },
      ])
    }
  })

  test('are reported by their line when they are broken', async () => {
    const start = '{"text":"a","tags":[]}\n'.repeat(200)
    const content = `${start}{"text":\n{"tags":["x"]}\n{"text":{"de":"a"}}\n{"text":"\\ud83d"}\n{"text":"b"}`
    expect((await rowsOf(content)).slice(200)).toEqual([
      { line: 201, message: 'The line is not a JSON object.' },
      { line: 202, message: 'The row has no text.' },
      { line: 203, message: '“text” is {"de":"a"}, which is no text.' },
      { line: 204, message: 'The text has half a character (a lone surrogate).' },
      { line: 205, text: 'b', tags: [] },
    ])
  })
})

describe('reading', () => {
  test('refuses a mapping to a column that the file does not have, and names those it has', async () => {
    await expect(rowsOf('text\nHello\nBye\n', { mapping: { tag: 1 } })).rejects.toThrow(
      'The tag cannot come from column 2: the file has one column, “text”.',
    )
    await expect(rowsOf('text,tag\nHello,a\n', { mapping: { text: 7 } })).rejects.toThrow(
      'The text cannot come from column 8: the file has 2 columns, “text”, “tag”.',
    )
    await expect(rowsOf('text,tag\nHello,a\n', { mapping: { tag: 0 } })).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      fields: [{ path: 'mapping.tag', value: 0 }],
    })
  })

  test('tells how far it is and stops when it is told to', async () => {
    const content = `text,tag\n${'some text,a\n'.repeat(100_000)}`
    const seen: number[] = []
    await rowsOf(content, { options: { onProgress: (bytes) => seen.push(bytes) } })
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.at(-1)).toBe(content.length)
    const control = new AbortController()
    const options = { signal: control.signal, onProgress: () => control.abort() }
    await expect(rowsOf(content, { options })).rejects.toThrow('aborted')
  })
})
