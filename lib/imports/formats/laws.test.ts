import { describe, expect, test } from 'vitest'
import { type FormatId, fileOptionsSchema } from '@/lib/contracts/file-options'
import type { RowProblem } from '@/lib/contracts/import'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { type TestCell, workbookFile } from '@/lib/testing/files/workbook-file'
import { readHead } from './file-head'
import type { FileRecord, ReadOptions } from './format'
import { FORMATS, formatIds, formatOf, inspectAs, readRecords } from './formats'

type Rows = [text: string, tag: string][]
type Example = {
  /** A file with the columns `text` and `tag`. */
  write: (rows: Rows) => string | Buffer
  /** The same with a third row that cannot be read, and nothing else. */
  writeBroken: (rows: Rows) => string | Buffer
}

/** What each format has to show that the laws hold for it. */
const EXAMPLES: Record<FormatId, Example> = {
  csv: {
    write: csvOf,
    writeBroken: (rows) => csvOf(rows).replace('text 2,', 'text 2,,,,,too many cells,'),
  },
  json: {
    write: jsonOf,
    writeBroken: (rows) => jsonOf(rows).replace('"text 2"', '"text 2" ""'),
  },
  jsonl: {
    write: jsonlOf,
    writeBroken: (rows) => jsonlOf(rows).replace('{"text":"text 2"', '{"text":"text 2"""'),
  },
  xlsx: {
    write: xlsxOf,
    writeBroken: (rows) => xlsxOf(rows.map(([text, tag], row) => [text, row === 2 ? ERROR : tag])),
  },
}

const ERROR: TestCell = { xml: '<c{} t="e"><v>#N/A</v></c>' }

function csvOf(rows: Rows): string {
  return ['text,tag', ...rows.map((row) => row.join(','))].join('\n')
}

function jsonOf(rows: Rows): string {
  return JSON.stringify({ items: rows.map(([text, tag]) => ({ text, tag })) }, null, 1)
}

function jsonlOf(rows: Rows): string {
  return rows.map(([text, tag]) => `${JSON.stringify({ text, tag })}\n`).join('')
}

function xlsxOf(rows: readonly (readonly TestCell[])[]): Buffer {
  const sheet = { name: 'Data', rows: [['text', 'tag'], ...rows] }
  return workbookFile([sheet], { isShared: false, isStored: true })
}

const MAPPING = { text: 0, tag: 1, tag_separator: null }

function rowsOf(count: number): Rows {
  return Array.from({ length: count }, (_, row) => [`text ${row}`, row % 2 === 0 ? 'even' : 'odd'])
}

async function written(id: FormatId, count: number) {
  return temporaryFile(EXAMPLES[id].write(rowsOf(count)))
}

async function layoutOf(id: FormatId, path: string) {
  const { options, names } = await inspectAs(id, await readHead(path, 'a file'), {})
  return { options, columns: names.map((name, index) => ({ index, name })) }
}

async function readAll(id: FormatId, path: string, options?: ReadOptions) {
  const found: (FileRecord | RowProblem)[] = []
  const pieces = readRecords(await layoutOf(id, path), path, MAPPING, options)
  for await (const records of pieces) found.push(...records)
  return found
}

describe.each(formatIds())('%s', (id) => {
  test('is recognised by its beginning, whatever the file is called', async () => {
    const head = await readHead(await written(id, 3), 'export')
    expect(formatOf(head, undefined)).toBe(id)
  })

  test.each(FORMATS[id].extensions)(
    'is recognised by a name that ends in %s',
    async (extension) => {
      const head = await readHead(await written(id, 3), `EXPORT${extension.toUpperCase()}`)
      expect(formatOf(head, undefined)).toBe(id)
    },
  )

  test('names its columns and shows its first rows', async () => {
    const head = await readHead(await written(id, 3), 'export')
    expect(await inspectAs(id, head, {})).toMatchObject({
      names: ['text', 'tag'],
      rows: rowsOf(3),
      rowCount: { count: 3, exact: true },
      warning: null,
    })
  })

  test('has options that the contract knows, so that they can be kept', async () => {
    const { options } = await inspectAs(id, await readHead(await written(id, 3), 'export'), {})
    expect(fileOptionsSchema.parse(options)).toEqual(options)
    expect(options.format).toBe(id)
  })

  test('reads the same rows with the same lines again, so that an import can go on', async () => {
    const path = await written(id, 500)
    const first = await readAll(id, path)
    expect(first.map((record) => 'cells' in record && record.cells)).toEqual(rowsOf(500))
    expect(await readAll(id, path)).toEqual(first)
  })

  test('reports a row that cannot be read by its line, and reads the others', async () => {
    const lines = (await readAll(id, await written(id, 5))).map(({ line }) => line)
    const found = await readAll(id, await temporaryFile(EXAMPLES[id].writeBroken(rowsOf(5))))
    expect(found.map(({ line }) => line)).toEqual(lines)
    expect(found.map((record) => 'message' in record)).toEqual([false, false, true, false, false])
  })

  test('does not hold the file: its first rows come before the most of it is read', async () => {
    const path = await written(id, 300_000)
    let bytesRead = 0
    const onProgress = (bytes: number) => {
      bytesRead = bytes
    }
    for await (const records of readRecords(await layoutOf(id, path), path, MAPPING, {
      onProgress,
    })) {
      if (records.length > 0) break
    }
    expect(bytesRead).toBeLessThan(1024 * 1024)
    await readAll(id, path, { onProgress })
    expect(bytesRead).toBeGreaterThan(4 * 1024 * 1024)
  })

  test('stops when it is told to', async () => {
    const path = await written(id, 10)
    await expect(readAll(id, path, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  })
})
