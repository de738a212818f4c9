import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

const many = Array.from({ length: 60_000 }, (_, row) => `text of ticket ${row}\tpos\n`).join('')

describe('exports of MySQL', () => {
  test('escapes are read as they are meant, \\N is missing, and both are said', async () => {
    const { rows, options, notes } = await readWhole(
      'text\tlabel\nline one\\nline two\tpos\na\\tb \\\\N "quoted" C:\\\\Data\tneg\n\\N\tpos\nno tag\t\\N\n',
      { name: 'tickets.tsv' },
    )
    expect(options).toMatchObject({ delimiter: '\t', quotes: 'escapes' })
    expect(inShort(rows)).toEqual([
      'line one\nline two: pos',
      'a\tb \\N "quoted" C:\\Data: neg',
      'line 4 left out',
      'no tag: ',
    ])
    expect(notes[0]).toContain('\\N alone in a cell says that a value is missing')
  })

  test('a line break or a tab behind a backslash belongs to the text', async () => {
    const { rows } = await readWhole(
      'text\tlabel\nline one\\\nline two\tpos\none\\\ttwo\tneg\nthree\\\r\nfour\tpos\nfive\t\\N\n',
    )
    expect(inShort(rows)).toEqual([
      'line one\nline two: pos',
      'one\ttwo: neg',
      'three\r\nfour: pos',
      'five: ',
    ])
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 5, 7])
  })

  test('without a header, with a backslash at the end', async () => {
    const { rows } = await readWhole('a text\\\\\tpos\nanother text\t\\N\nand one more\tpos\n')
    expect(inShort(rows)).toEqual(['a text\\: ', 'another text: ', 'and one more: '])
  })

  test('in quotes only \\N is another, and this is said', async () => {
    const { rows, options, notes } = await readWhole(
      'text,label\n"see C:\\new, ok",pos\n\\N,neg\n"fine, too",\\N\n',
    )
    expect(options).not.toHaveProperty('quotes')
    expect(inShort(rows)).toEqual(['see C:\\new, ok: pos', 'line 3 left out', 'fine, too: '])
    expect(notes[0]).toContain('\\N alone in a cell is read as a missing value')
  })

  test('a \\N that comes first far down is missing, and this is said', async () => {
    const { rows, notes } = await readWhole(`text\tlabel\n${many}last\\none\t\\N\n`)
    expect(inShort(rows.slice(-1))).toEqual(['last\\none: '])
    expect(notes.join('\n')).toContain('\\N alone in a cell is read as a missing value')
  })

  test('what Langur wrote comes back as it was', async () => {
    const { rows, notes } = await readWhole('"text","tags","fits_no_tag"\n"\\N","pos",""\n')
    expect(inShort(rows)).toEqual(['\\N: pos'])
    expect(notes.join('\n')).not.toContain('missing')
  })

  test('somebody can say that backslashes are letters', async () => {
    const { rows } = await readWhole('text\tlabel\nC:\\new\tpos\nfine\t\\N\n', {
      chosen: { quotes: 'none' },
    })
    expect(inShort(rows)).toEqual(['C:\\new: pos', 'fine: '])
  })
})
