import type { Mapping, RowProblem } from '@/lib/contracts/import'
import type { FileLayout, ReadOptions } from '@/lib/imports/formats/format'
import { readRecords } from '@/lib/imports/formats/formats'
import { checkMapping } from './check-mapping'
import { createRowReader, type FileRow } from './file-row'
import { withOneTag } from './one-tag-row'

/** `oneTag`: rows with several tags cannot be read. */
export type RowOptions = ReadOptions & { oneTag?: boolean }

/**
 * The texts of a file in its order, and in their place the rows that cannot be read, told apart by their
 * `message`. Memory does not grow with the file.
 */
export async function* readRows(
  path: string,
  layout: FileLayout,
  mapping: Mapping,
  { oneTag = false, ...options }: RowOptions = {},
): AsyncGenerator<FileRow | RowProblem> {
  checkMapping(layout, mapping)
  const toRow = createRowReader(layout.columns, mapping)
  for await (const records of readRecords(layout, path, mapping, options)) {
    for (const record of records) {
      const row = 'message' in record ? record : toRow(record)
      yield oneTag && !('message' in row) ? withOneTag(row) : row
    }
  }
}
