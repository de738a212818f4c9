import type { RowProblem } from '@/lib/contracts/import'
import { createCsvReader } from './csv/csv-row'
import { CsvSurvey } from './csv/csv-survey'
import { withoutEscapes } from './csv/escaped-formulas'
import { inspectCsv } from './csv/inspect-csv'
import type { FileLayout, FileRecord, Format, ReadOptions } from './format'
import { splitFile } from './text/split-file'

/** Tables with a delimiter between the cells. Any text may be one: it is the format of files that are no other. */
export const csv: Format<'csv'> = {
  extensions: ['.csv', '.tsv', '.txt'],
  recognises: () => true,
  inspect: async (head, chosen) => inspectCsv(head, chosen),

  async *read(path, layout, _, { onEnd, ...options } = {}) {
    const survey = onEnd && new CsvSurvey(layout)
    for await (const records of belowHeader(path, layout, options)) {
      const rows = records.map((record) => withCells(record, layout.columns.length))
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

function readerFor({ columns, options }: FileLayout<'csv'>) {
  // In a file with one column a comma is part of the text.
  return createCsvReader(columns.length === 1 ? null : options.delimiter, options.quotes)
}

function withCells(record: FileRecord | RowProblem, expected: number): FileRecord | RowProblem {
  if ('message' in record || record.cells.length === expected) return record
  const { line, cells } = record
  // Spreadsheets like to write delimiters for columns that were never filled.
  if (cells.length > expected && cells.slice(expected).every((cell) => cell.trim() === '')) {
    return { line, cells: cells.slice(0, expected) }
  }
  const found = cells.length === 1 ? '1 cell' : `${cells.length} cells`
  return { line, message: `The row has ${found}, and the file has ${expected} columns.` }
}

function unescaped(record: FileRecord | RowProblem): FileRecord | RowProblem {
  return 'message' in record ? record : { ...record, cells: withoutEscapes(record.cells) }
}
