import 'server-only'
import type { RowProblem } from '@/lib/contracts/import'
import type { FileLayout, FileRecord, ReadOptions } from '@/lib/imports/formats/format'
import { readRecords } from '@/lib/imports/formats/formats'
import { createTextReader } from './batch-text'
import type { Added, Copied, CopiedRow, Copier } from './copier'

/** Of no column: a cell that cannot be read, in whichever column, is empty and takes no other with it. */
const NONE = { text: -1, tag: null, tag_separator: null }

/**
 * One sheet of a workbook, its columns by their names. A row is written as a line of JSON, so that a batch can go on behind
 * any of them; whoever downloads it gets a workbook that is made of the lines.
 */
export function copyXlsx({ path, layout, textColumn, names }: Copied<FileLayout<'xlsx'>>): Copier {
  const own = layout.columns.map(({ name }) => name)
  const textOf = createTextReader(layout.columns, textColumn)
  const head: CopiedRow = {
    ...{ line: 0, kind: 'header', source: '', cells: own, end: '' },
    ...{ text: null, problem: null, isEmpty: false },
  }

  function toRow(record: FileRecord | RowProblem): CopiedRow {
    // Only a row that repeats the header is refused as a whole.
    const cells = 'cells' in record ? record.cells : own
    return { line: record.line, kind: 'row', source: '', cells, end: '', ...textOf(record) }
  }

  return {
    async *rows(options: ReadOptions) {
      yield [head]
      for await (const records of readRecords(layout, path, NONE, options)) {
        yield records.map(toRow)
      }
    },
    write: ({ kind, cells }, added) =>
      `${JSON.stringify([...cells, ...(kind === 'header' ? names : added.map(cellOf))])}\n`,
    head: '',
    between: '',
  }
}

function cellOf(value: Added[number]): string | number {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : value
}
