import { describe, expect, test } from 'vitest'
import type { FileChoice } from '@/lib/contracts/file-options'
import type { Mapping } from '@/lib/contracts/import'
import { countFile } from '@/lib/imports/count-file'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { readRows } from '@/lib/imports/read/read-rows'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { type TestCell, workbookFile } from '@/lib/testing/files/workbook-file'

const HEAD = ['text', 'tag']

async function read(file: Buffer, chosen: FileChoice = {}, fileName = 'tickets.xlsx') {
  const path = await temporaryFile(file)
  const guess = await inspectFile({ path, fileName, chosen })
  const counted = await countFile({
    path,
    guess,
    options: guess.options,
    mapping: guess.mapping,
    inputDuplicates: 'merge',
  })
  const rows = []
  for await (const row of readRows(path, counted.guess, counted.mapping)) rows.push(row)
  return { guess: counted.guess, found: counted.found, rows }
}

/** What a column of these cells is read as, beside a text each. */
async function readColumn(cells: TestCell[], options: Parameters<typeof workbookFile>[1] = {}) {
  const rows = cells.map((cell, row) => [`a text of some length ${'abcdefgh'[row]}`, cell])
  const path = await temporaryFile(
    workbookFile([{ name: 'Data', rows: [['text', 'said'], ...rows] }], options),
  )
  const { preview } = await inspectFile({ path, fileName: 'a.xlsx' })
  return preview.map((row) => row[1])
}

const number = (value: number, style: number): TestCell => ({
  xml: `<c{} s="${style}"><v>${value}</v></c>`,
})

describe('workbooks', () => {
  test.each([true, false])('texts come as they stand, shared or not (%s)', async (isShared) => {
    const odd = 'a < b & "c" > d\nüñ 😂 _x000D_ \ttab'
    const file = workbookFile(
      [{ name: 'Data', rows: [HEAD, ['I was charged twice', 'Billing'], [odd, 'Other']] }],
      { isShared },
    )
    const { rows } = await read(file)
    expect(rows).toEqual([
      { line: 2, text: 'I was charged twice', tags: ['Billing'] },
      { line: 3, text: odd.replace('_x000D_', '\r'), tags: ['Other'] },
    ])
  })

  test('rich text is one text, without how it is spoken', async () => {
    const rich =
      '<is><r><rPr><b/></rPr><t>Bold </t></r><r><t>and not</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></is>'
    expect(await readColumn([{ xml: `<c{} t="inlineStr">${rich}</c>` }])).toEqual(['Bold and not'])
  })

  test('numbers come in the digits that a spreadsheet shows, and as tags', async () => {
    const cells = [5, 0.1 + 0.2, 1e21, 123456789012, -2.5]
    expect(await readColumn(cells)).toEqual([
      '5',
      '0.3',
      '1000000000000000000000',
      '123456789012',
      '-2.5',
    ])
  })

  test('dates and times come in ISO 8601, by what their style shows', async () => {
    const formats = ['dd/mm/yyyy', 'h:mm AM/PM', '[h]:mm', 'yyyy\\-mm\\-dd\\ hh:mm:ss', '00000']
    const cells = [
      number(45292, 1),
      number(0.5, 2),
      number(1.25, 3),
      number(45292.75, 4),
      number(123, 5),
    ]
    const said = ['2024-01-01', '12:00:00', '30:00:00', '2024-01-01T18:00:00', '00123']
    expect(await readColumn(cells, { formats })).toEqual(said)
  })

  test('days are counted from 1904 where the workbook says so, and around the day that never was', async () => {
    const formats = ['yyyy-mm-dd']
    const cells = [number(0, 1), number(61, 1)]
    expect(await readColumn([number(1, 1), number(61, 1)], { formats })).toEqual([
      '1900-01-01',
      '1900-03-01',
    ])
    expect(await readColumn(cells, { formats, is1904: true })).toEqual(['1904-01-01', '1904-03-02'])
  })

  test('truths are TRUE and FALSE, and flag a tag', async () => {
    const rows: TestCell[][] = [
      ['text', 'billing', 'refund'],
      ['I was charged twice for it', true, false],
      ['Give me my money back now', true, true],
    ]
    const { rows: found } = await read(workbookFile([{ name: 'Data', rows }]))
    expect(found.map((row) => 'tags' in row && row.tags)).toEqual([
      ['billing'],
      ['billing', 'refund'],
    ])
  })

  test('formulas count by their result; without one they cost their row, by line and cell', async () => {
    const rows: TestCell[][] = [
      HEAD,
      ['with a result', { xml: '<c{} t="str"><f>A1</f><v>Billing</v></c>' }],
      ['without one', { xml: '<c{}><f>B2&amp;"x"</f><v></v></c>' }],
      ['an empty one', { xml: '<c{} t="str"><f>""</f><v></v></c>' }],
      ['with an error', { xml: '<c{} t="e"><f>1/0</f><v>#DIV/0!</v></c>' }],
    ]
    const { rows: found } = await read(workbookFile([{ name: 'Data', rows }]))
    expect(found).toEqual([
      { line: 2, text: 'with a result', tags: ['Billing'] },
      {
        line: 3,
        message:
          'Cell B3 is a formula without its result. Open the file in a spreadsheet program, save it, and send that.',
      },
      { line: 4, text: 'an empty one', tags: [] },
      { line: 5, message: 'Cell B5 holds the spreadsheet’s error #DIV/0!.' },
    ])
  })

  test('an error in a column that nobody takes anything from costs nothing', async () => {
    const rows: TestCell[][] = [
      [...HEAD, 'other'],
      ['one text', 'Billing', { xml: '<c{} t="e"><v>#N/A</v></c>' }],
    ]
    const { rows: found } = await read(workbookFile([{ name: 'Data', rows }]))
    expect(found).toEqual([{ line: 2, text: 'one text', tags: ['Billing'] }])
  })

  test('merged cells below the header are filled and told, those of a title are neither', async () => {
    const rows = [
      ['Tickets of May', null],
      HEAD,
      ['one text', 'Billing'],
      ['another text', null],
      [null, 'Login'],
      ['a text beside nothing', null],
    ]
    const merged = (ranges: string[]) =>
      `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    const { guess, rows: found } = await read(
      workbookFile([{ name: 'Data', rows, below: merged(['A1:B1', 'B3:B4', 'A4:A5', 'A6:B6']) }]),
    )
    expect(guess.notes).toContain(
      'The sheet has 2 merged ranges below its header, such as B3:B4: each row of one is read with the value of its first cell.',
    )
    expect(guess.options).toMatchObject({ skip_rows: 1, has_header: true })
    expect(found.map((row) => 'tags' in row && [row.text, ...row.tags])).toEqual([
      ['one text', 'Billing'],
      ['another text', 'Billing'],
      ['another text', 'Login'],
      ['a text beside nothing'],
    ])
    expect(guess.preview[1]).toEqual(['another text', 'Billing'])
    const title = await read(workbookFile([{ name: 'Data', rows, below: merged(['A1:B1']) }]))
    expect(title.guess.notes?.join()).not.toContain('merged')
  })

  test('the first sheet with rows is read, the others are named, and one can be chosen', async () => {
    const file = workbookFile([
      { name: 'Secret', rows: [HEAD, ['hidden', 'No']], state: 'hidden' },
      { name: 'Cover', rows: [['A title']] },
      { name: 'May', rows: [HEAD, ['of May', 'Billing']] },
      { name: 'June', rows: [HEAD, ['of June', 'Refund'], ['more', 'Refund']] },
    ])
    const { guess, rows } = await read(file)
    expect(guess.sheets).toEqual([
      { name: 'Secret', rows: 2 },
      { name: 'Cover', rows: 1 },
      { name: 'May', rows: 2 },
      { name: 'June', rows: 3 },
    ])
    expect(rows).toEqual([{ line: 2, text: 'of May', tags: ['Billing'] }])
    expect(guess.notes?.[0]).toBe(
      'Only the sheet “May” is read; the workbook also has “Secret”, “Cover” and “June”. Choose another one in File options. “Secret” and “June” have the same first row: for all of them, add the file once for each sheet.',
    )
    const june = await read(file, { sheet: 'June' })
    expect(june.rows).toHaveLength(2)
    await expect(read(file, { sheet: 'Juli' })).rejects.toThrow(
      'tickets.xlsx has no sheet “Juli”; it has “Secret”, “Cover”, “May” and “June”.',
    )
  })

  test('cells beyond the columns at the top are told', async () => {
    const many = Array.from({ length: 1_200 }, (_, row) => [`text ${row}`, 'Billing'])
    const { guess } = await read(
      workbookFile([{ name: 'Data', rows: [HEAD, ...many, ['last text', 'Billing', 'stray']] }]),
    )
    expect(guess.notes).toContain(
      'Only further down the sheet has cells beyond its columns, such as C1202: these are left out.',
    )
  })

  test('macros are not run, and it says so', async () => {
    const file = workbookFile([{ name: 'Data', rows: [HEAD, ['one text', 'Billing']] }], {
      parts: [{ name: 'xl/vbaProject.bin', content: 'macro' }],
    })
    const { guess, rows } = await read(file, {}, 'tickets.xlsm')
    expect(guess.notes).toContain(
      'The workbook has macros. They are not run: only what its cells hold is read.',
    )
    expect(rows).toHaveLength(1)
  })

  test('a NUL costs its row', async () => {
    const rows = [HEAD, ['with _x0000_ in it', 'Billing'], ['without', 'Billing']]
    const { rows: found } = await read(workbookFile([{ name: 'Data', rows }]))
    expect(found[0]).toEqual({ line: 2, message: 'The text has a NUL character.' })
  })

  test('shared texts come right, in whatever order cells name them', async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => [
      `text ${(row * 7919) % 2_999}`,
      row % 2 === 0 ? 'even' : 'odd',
    ])
    const { found, rows: all } = await read(workbookFile([{ name: 'Data', rows: [HEAD, ...rows] }]))
    expect(found).toMatchObject({ rows: 3_000, duplicates: 1, problem_count: 0 })
    expect(all.map((row) => 'text' in row && row.text)).toEqual(rows.map(([text]) => text))
  })

  test('ten thousand columns are ten thousand columns', async () => {
    const names = [...HEAD, ...Array.from({ length: 9_998 }, (_, column) => `Q${column}`)]
    const rows = [names, names.map((_, column) => (column === 9_999 ? 'last' : `text ${column}`))]
    const { guess, found } = await read(workbookFile([{ name: 'Data', rows }]))
    expect(guess.columns).toHaveLength(10_000)
    expect(guess.preview[0]?.[9_999]).toBe('last')
    expect(found).toMatchObject({ rows: 1, problem_count: 0 })
  })

  const mapping: Mapping = { text: 0, tag: 1, tag_separator: null }
  test('the mapping is guessed as for any table', async () => {
    const { guess } = await read(
      workbookFile([{ name: 'Data', rows: [HEAD, ['one text', 'Billing'], ['two', 'Other']] }]),
    )
    expect(guess.mapping).toEqual(mapping)
  })
})
