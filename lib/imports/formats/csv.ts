import type { RowProblem } from '@/lib/contracts/import'
import { isOwnTable } from '@/lib/facts/own-table'
import { createCsvReader } from './csv/csv-row'
import { CsvSurvey } from './csv/csv-survey'
import { withoutEscapes } from './csv/escaped-formulas'
import { meantBy } from './csv/escaped-values'
import { inspectCsv } from './csv/inspect-csv'
import type { FileLayout, FileRecord, Format, ReadOptions } from './format'
import { headerAgain } from './table/header-again'
import { splitFile } from './text/split-file'

/** Tables with a delimiter between the cells. Any text may be one: it is the format of files that are no other. */
export const csv: Format<'csv'> = {
  extensions: ['.csv', '.tsv', '.txt'],
  recognises: () => true,
  inspect: async (head, chosen) => inspectCsv(head, chosen),

  async *read(path, layout, _, { onEnd, ...options } = {}) {
    const survey = onEnd && new CsvSurvey(layout)
    for await (const records of belowHeader(path, layout, options)) {
      if (survey) for (const record of records) survey.addRaw(record)
      const rows = records.map((record) => asRow(record, layout))
      if (survey) for (const row of rows) survey.add(row)
      yield layout.options.escaped_formulas ? rows.map(unescaped) : rows
    }
    if (survey) onEnd?.(survey.seen())
  },
}

async function* belowHeader(path: string, layout: FileLayout<'csv'>, options: ReadOptions) {
  const { encoding, has_header, skip_rows = 0 } = layout.options
  let isHeader = has_header
  for await (const all of splitFile(path, encoding, readerFor(layout), options)) {
    const records = skip_rows === 0 ? all : all.filter(({ line }) => line > skip_rows)
    yield isHeader ? records.slice(1) : records
    if (records.length > 0) isHeader = false
  }
}

/** What cuts such a file into rows. */
export function readerFor({ columns, options }: FileLayout<'csv'>) {
  // In a file with one column a comma is part of the text.
  const delimiter = columns.length === 1 ? null : options.delimiter
  // Where a person has said what quotes are, a cell may hold whatever it likes.
  const width = options.quotes === undefined ? columns.length : 0
  return createCsvReader(delimiter, options.quotes, width)
}

/** A record as a row of the table, with a cell per column, or what keeps it from being one. */
export function asRow(
  record: FileRecord | RowProblem,
  layout: FileLayout<'csv'>,
): FileRecord | RowProblem {
  return asMeant(withoutHeader(withCells(record, layout), layout), layout)
}

/** What Langur wrote holds what was written. */
function asMeant(
  record: FileRecord | RowProblem,
  { columns, options }: FileLayout<'csv'>,
): FileRecord | RowProblem {
  if ('message' in record || isOwnTable(columns.map(({ name }) => name))) return record
  const cells = meantBy(record.cells, options.quotes)
  return cells === record.cells ? record : { ...record, cells }
}

function withCells(
  record: FileRecord | RowProblem,
  { columns: { length: expected } }: FileLayout<'csv'>,
): FileRecord | RowProblem {
  if ('message' in record || record.cells.length === expected) return record
  const { line, cells } = record
  // Spreadsheets like to write delimiters for columns that were never filled.
  if (cells.length > expected && cells.slice(expected).every((cell) => cell.trim() === '')) {
    return { line, cells: cells.slice(0, expected) }
  }
  const found = cells.length === 1 ? '1 cell' : `${cells.length} cells`
  return { line, message: `The row has ${found}, and the file has ${expected} columns.` }
}

const RULE = /^\s*(?::?-{2,}:?\s*)?$/u

/** Files that were put together of several have the header in between; tables of a text have a line under it. */
function withoutHeader(
  record: FileRecord | RowProblem,
  { columns, options }: FileLayout<'csv'>,
): FileRecord | RowProblem {
  if (!options.has_header || columns.length < 2 || 'message' in record) return record
  const { line, cells } = record
  const names = columns.map(({ name }) => name)
  if (isOwnTable(names)) return record
  const message = headerAgain(cells, names)
  if (message !== undefined) return { line, message }
  const isRule = cells.every((cell) => RULE.test(cell)) && cells.some((cell) => cell.includes('--'))
  return isRule ? { line, message: 'The row is a line between rows.' } : record
}

function unescaped(record: FileRecord | RowProblem): FileRecord | RowProblem {
  return 'message' in record ? record : { ...record, cells: withoutEscapes(record.cells) }
}
