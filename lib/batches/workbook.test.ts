import { readFile, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import type { BatchRow } from '@/db/batches/batches'
import { fileOptionsSchema } from '@/lib/contracts/file-options'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { batchResult } from '@/lib/services/batches/batch-result'
import { createSheets } from '@/lib/services/exports/formats/xlsx/sheets'
import { writeWorkbook } from '@/lib/services/exports/formats/xlsx/write-workbook'
import { openTemporaryDatabase } from '@/lib/testing/database/temporary-database'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { copierOf } from './rows/copiers'

const ROWS = [
  ['A-1', 'I was charged twice', 'mail'],
  ['A-2', '', 'chat'],
  ['A-3', 'Two\nlines, =1+1', 'mail'],
]

async function workbook(): Promise<Buffer> {
  async function* pages() {
    yield ROWS
  }
  const columns = ['id', 'comment', 'channel'].map((name, place) => ({
    name,
    cell: (row: string[]) => row[place] ?? '',
  }))
  return buffer(writeWorkbook(createSheets(pages(), columns)))
}

test('a workbook comes back as a workbook, its rows in their order with what is added', async () => {
  const path = await temporaryFile(await workbook())
  const guess = await inspectFile({ path, fileName: 'survey.xlsx' })
  const layout = { options: fileOptionsSchema.parse(guess.options), columns: guess.columns }
  const names = ['tag', 'confidence', 'problem']
  const copier = await copierOf({ path, layout, textColumn: guess.mapping.text, names })
  let out = ''
  const texts: (string | null)[] = []
  for await (const rows of copier.rows({})) {
    for (const row of rows) {
      if (row.kind === 'row') texts.push(row.text)
      out += copier.write(
        row,
        row.text === null ? [null, null, row.problem] : ['Billing', 0.9, null],
      )
    }
  }
  expect(texts).toEqual(['I was charged twice', null, 'Two\nlines, =1+1'])

  const result = await temporaryFile('')
  await writeFile(`${result}.out`, out)
  const kept = { path: result, bytesWritten: Buffer.byteLength(out), filesDeletedAt: null }
  const row = { ...kept, fileName: 'survey.xlsm', versionNumber: 3, options: guess.options }
  // What a download does not read is left out.
  const db = await openTemporaryDatabase()
  onTestFinished(() => db.remove())
  const { name, content } = await batchResult(db, row as BatchRow)
  expect(name).toBe('survey-v3.xlsx')
  const back = await temporaryFile(await buffer(content))
  expect((await readFile(back)).toString('latin1', 0, 2)).toBe('PK')
  const seen = await inspectFile({ path: back, fileName: 'back.xlsx' })
  expect(seen.columns.map((column) => column.name)).toEqual(['id', 'comment', 'channel', ...names])
  expect(seen.preview).toEqual([
    ['A-1', 'I was charged twice', 'mail', 'Billing', '0.9', ''],
    ['A-2', '', 'chat', '', '', 'The row has no text.'],
    ['A-3', 'Two\nlines, =1+1', 'mail', 'Billing', '0.9', ''],
  ])
})
