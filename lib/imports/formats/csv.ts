import { at } from '@/lib/at'
import type { RowProblem } from '@/lib/contracts/import'
import { createCsvReader } from './csv/csv-row'
import { inspectCsv } from './csv/inspect-csv'
import type { FileLayout, FileRecord, Format } from './format'
import { splitFile } from './text/split-file'

/** Tables with a delimiter between the cells. Any text may be one: it is the format of files that are no other. */
export const csv: Format<'csv'> = {
  extensions: ['.csv', '.tsv', '.txt'],
  recognises: () => true,
  inspect: async (head, chosen) => inspectCsv(head, chosen),

  async *read(path, layout, _, { onEnd, ...options } = {}) {
    const values = layout.columns.map(() => 0)
    let isHeader = layout.options.has_header
    const { encoding } = layout.options
    for await (const records of splitFile(path, encoding, readerFor(layout), options)) {
      const rows = isHeader ? records.slice(1) : records
      if (records.length > 0) isHeader = false
      const found = rows.map((record) =>
        'cells' in record ? withCells(record, layout.columns.length) : record,
      )
      if (onEnd) for (const row of found) countValues(row, values)
      yield found
    }
    onEnd?.(layout.columns.map(({ index, name }) => ({ name, values: at(values, index) })))
  },
}

function readerFor({ columns, options }: FileLayout<'csv'>) {
  // In a file with one column a comma is part of the text.
  return createCsvReader(columns.length === 1 ? null : options.delimiter)
}

function withCells({ line, cells }: FileRecord, expected: number): FileRecord | RowProblem {
  if (cells.length === expected) return { line, cells }
  // Spreadsheets like to write delimiters for columns that were never filled.
  if (cells.length > expected && cells.slice(expected).every((cell) => cell.trim() === '')) {
    return { line, cells: cells.slice(0, expected) }
  }
  const found = cells.length === 1 ? '1 cell' : `${cells.length} cells`
  return { line, message: `The row has ${found}, and the file has ${expected} columns.` }
}

function countValues(row: FileRecord | RowProblem, values: number[]): void {
  if ('message' in row) return
  for (const [index, cell] of row.cells.entries()) {
    if (cell.trim() !== '') values[index] = at(values, index) + 1
  }
}
