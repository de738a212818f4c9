import 'server-only'
import type { FileGuess, RowProblem } from '@/lib/contracts/import'
import { isBlank } from '@/lib/contracts/is-blank'
import type { FileRecord } from '@/lib/imports/formats/format'
import { createRowReader } from '@/lib/imports/read/file-row'
import type { CopiedRow } from './copier'

type Found = Pick<CopiedRow, 'text' | 'problem' | 'isEmpty'>

/** Takes the text out of a row, by the same rules as an import, or says why there is none. */
export function createTextReader(
  columns: FileGuess['columns'],
  textColumn: number,
  plain: (text: string) => string = (text) => text,
): (record: FileRecord | RowProblem) => Found {
  const toRow = createRowReader(columns, { text: textColumn, tag: null, tag_separator: null })
  return (record) => {
    if ('message' in record) return { text: null, problem: record.message, isEmpty: false }
    const row = toRow(record)
    if (!('message' in row)) return { text: plain(row.text), problem: null, isEmpty: false }
    const isEmpty = isBlank(record.cells[textColumn] ?? '')
    return { text: null, problem: row.message, isEmpty }
  }
}
