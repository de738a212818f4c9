import type { FileGuess, Mapping, RowProblem } from '@/lib/contracts/import'
import { createCsvReader } from './csv-row'
import { parseEncoding } from './encodings'
import { parseObject, readLine, toCell } from './json-line'
import { type ReadOptions, readText } from './read-text'
import { type FileRecord, RecordSplitter } from './record-splitter'

/** How to read a file whose columns are known. */
export type FileLayout = Pick<FileGuess, 'options' | 'columns'>

/**
 * Every row of the file below its header, with one cell per column, or what is wrong with it; many at a time. Of
 * JSONL only the mapped columns are filled: what stands under other keys is nobody's concern.
 */
export async function* readRecords(
  path: string,
  layout: FileLayout,
  mapping: Mapping,
  options: ReadOptions = {},
): AsyncGenerator<(FileRecord | RowProblem)[]> {
  const toColumns = createArranger(layout, mapping)
  let isHeader = layout.options.format === 'csv' && layout.options.has_header
  for await (const records of splitFile(path, layout, options)) {
    const rows = isHeader ? records.slice(1) : records
    if (records.length > 0) isHeader = false
    yield rows.map((record) => ('cells' in record ? toColumns(record) : record))
  }
}

async function* splitFile(
  path: string,
  layout: FileLayout,
  options: ReadOptions,
): AsyncGenerator<(FileRecord | RowProblem)[]> {
  const splitter = createSplitter(layout)
  for await (const text of readText(path, parseEncoding(layout.options.encoding), options)) {
    yield splitter.push(text)
  }
  yield splitter.end()
}

function createSplitter({ options, columns }: FileLayout): RecordSplitter {
  if (options.format === 'jsonl') return new RecordSplitter(readLine)
  // In a file with one column a comma is part of the text.
  return new RecordSplitter(createCsvReader(columns.length === 1 ? null : options.delimiter))
}

function createArranger(
  { options, columns }: FileLayout,
  mapping: Mapping,
): (record: FileRecord) => FileRecord | RowProblem {
  if (options.format === 'csv') return (record) => withCells(record, columns.length)
  const isMapped = (index: number) => index === mapping.text || index === mapping.tag
  const keys = columns.map(({ index, name }) => (isMapped(index) ? name : undefined))
  return (record) => fromObject(record, keys)
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

function fromObject(
  { line, cells }: FileRecord,
  keys: (string | undefined)[],
): FileRecord | RowProblem {
  const object = parseObject(cells[0] ?? '')
  if (!object) return { line, message: 'The line is not a JSON object.' }
  const values = keys.map((key) => (key === undefined ? '' : toCell(object[key])))
  const wrong = values.indexOf(undefined)
  if (wrong >= 0) {
    return { line, message: `“${keys[wrong]}” is neither a string nor a list of strings.` }
  }
  return { line, cells: values.map((value) => value ?? '') }
}
