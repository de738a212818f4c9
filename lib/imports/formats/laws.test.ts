import { describe, expect, test } from 'vitest'
import { type FormatId, fileOptionsSchema } from '@/lib/contracts/file-options'
import type { RowProblem } from '@/lib/contracts/import'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { readHead } from './file-head'
import type { FileRecord, ReadOptions } from './format'
import { FORMATS, formatIds, formatOf, inspectAs, readRecords } from './formats'

type Example = {
  /** A file with the columns `text` and `tag`. */
  write: (rows: [text: string, tag: string][]) => string
  /** Takes the third row of such a file away from under the reader, and nothing else. */
  breakThirdRow: (file: string) => string
}

/** What each format has to show that the laws hold for it. */
const EXAMPLES: Record<FormatId, Example> = {
  csv: {
    write: (rows) => ['text,tag', ...rows.map((row) => row.join(','))].join('\n'),
    breakThirdRow: (file) => file.replace('text 2,', 'text 2,,,,,too many cells,'),
  },
  json: {
    write: (rows) => JSON.stringify({ items: rows.map(([text, tag]) => ({ text, tag })) }, null, 1),
    breakThirdRow: (file) => file.replace('"text 2"', '"text 2" ""'),
  },
  jsonl: {
    write: (rows) => rows.map(([text, tag]) => `${JSON.stringify({ text, tag })}\n`).join(''),
    breakThirdRow: (file) => file.replace('{"text":"text 2"', '{"text":"text 2"""'),
  },
}

const MAPPING = { text: 0, tag: 1, tag_separator: null }

function rowsOf(count: number): [string, string][] {
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
    const good = EXAMPLES[id].write(rowsOf(5))
    const lines = (await readAll(id, await temporaryFile(good))).map(({ line }) => line)
    const found = await readAll(id, await temporaryFile(EXAMPLES[id].breakThirdRow(good)))
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
