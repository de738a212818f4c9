import 'server-only'
import { open } from 'node:fs/promises'
import { escapeFormula, unescapeFormula } from '@/lib/contracts/formulas'
import { asRow, readerFor } from '@/lib/imports/formats/csv'
import { escapedValue } from '@/lib/imports/formats/csv/escaped-values'
import type { FileLayout } from '@/lib/imports/formats/format'
import type { SplitRecord } from '@/lib/imports/formats/text/record-splitter'
import { splitFile } from '@/lib/imports/formats/text/split-file'
import { createTextReader } from './batch-text'
import type { Added, Copied, CopiedRow, Copier } from './copier'

const NOTHING = { text: null, problem: null, isEmpty: false }
const MARK = '\uFEFF'
const SEPARATOR_NOTE = /^sep=.?\r?\n?$/iu

/**
 * A table keeps its rows as they stand, cell for cell and quote for quote, and gets its new cells behind them. Only where a
 * row has no delimiter, or quotes as RFC 4180 does not know them, its cells are quoted anew. The result is UTF-8.
 */
export async function copyCsv(file: Copied<FileLayout<'csv'>>): Promise<Copier> {
  const { path, layout } = file
  return {
    rows: (options) => {
      const reading = { ...options, isWhole: true }
      return toRows(splitFile(path, layout.options.encoding, readerFor(layout), reading), file)
    },
    write: createWriter(file),
    head: (await needsMark(file)) ? MARK : '',
    between: '',
  }
}

/** A table that had one keeps it; of one that was no UTF-8 it says that it is now. */
async function needsMark({ path, layout }: Copied<FileLayout<'csv'>>): Promise<boolean> {
  if (layout.options.encoding !== 'utf-8') return true
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(3), 0, 3, 0)
    return buffer.subarray(0, bytesRead).toString() === MARK
  } finally {
    await file.close()
  }
}

async function* toRows(
  records: AsyncIterable<SplitRecord[]>,
  { layout, textColumn }: Copied<FileLayout<'csv'>>,
): AsyncGenerator<CopiedRow[]> {
  const { has_header, skip_rows = 0, escaped_formulas } = layout.options
  const isTable = layout.columns.length > 1
  const textOf = createTextReader(layout.columns, textColumn, (text) =>
    escaped_formulas ? unescapeFormula(text) : text,
  )
  let isHeader = has_header

  function kindOf({ line, source = '' }: SplitRecord): CopiedRow['kind'] {
    if (line <= skip_rows || (line === 1 && SEPARATOR_NOTE.test(source))) return 'aside'
    // In a file of one column a blank line is a row without a text; in a table it is none.
    if ((isTable || isHeader) && source.trim() === '') return 'aside'
    if (!isHeader) return 'row'
    isHeader = false
    return 'header'
  }

  for await (const page of records) {
    yield page.map((record) => {
      const kind = kindOf(record)
      const cells = 'cells' in record ? record.cells : []
      const found = kind === 'row' ? textOf(asRow(record, layout)) : NOTHING
      return { line: record.line, kind, cells, ...found, ...withoutBreak(record.source ?? '') }
    })
  }
}

function withoutBreak(source: string): { source: string; end: string } {
  const text = source.replace(/\r?\n$|\r$/u, '')
  return { source: text, end: source.slice(text.length) }
}

function createWriter({ layout, names }: Copied<FileLayout<'csv'>>) {
  const { columns, options } = layout
  const { delimiter, quotes = 'doubled' } = options
  const isDump = quotes === 'escapes'
  const isKept = columns.length > 1 && (quotes === 'doubled' || isDump)
  // Cells of a dump are as they stand there, with their backslashes.
  const joined = (cells: readonly string[]) =>
    (isDump ? cells : cells.map((cell) => quoted(cell, delimiter))).join(delimiter)

  return ({ kind, source, cells, end }: CopiedRow, added: Added): string => {
    if (kind === 'aside') return source + end
    const said = kind === 'header' ? names : added.map(cellOf)
    const more = isDump ? said.map(escapedValue) : said
    const own = withoutEmptyEnd(cells.length > 0 ? cells : [source], columns.length)
    const missing = Math.max(columns.length - own.length, 0)
    if (isKept && own === cells) {
      return source + delimiter.repeat(missing + 1) + joined(more) + end
    }
    return joined([...own, ...Array.from({ length: missing }, () => ''), ...more]) + end
  }
}

/** Spreadsheets like to write delimiters for columns that were never filled; what is added belongs before them. */
function withoutEmptyEnd(cells: readonly string[], width: number): readonly string[] {
  const isEmpty = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')
  return isEmpty ? cells.slice(0, width) : cells
}

/** One tag by its name, several as a JSON list, which an import reads as well. */
function cellOf(value: Added[number]): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return escapeFormula(typeof value === 'string' ? value : JSON.stringify(value))
}

/** As RFC 4180 says. A million rows go through here, and a library makes a stream for each call. */
function quoted(cell: string, delimiter: string): string {
  const isPlain = !cell.includes(delimiter) && !/["\r\n]/.test(cell)
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`
}
