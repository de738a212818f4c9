import { foldName } from '@/lib/contracts/fold-name'
import type { RowProblem } from '@/lib/contracts/import'
import type { FileRow } from './file-row'

/** In a model of one tag a text, a row with several is a problem of its line. */
export function withOneTag<Row extends FileRow>(row: Row): Row | RowProblem {
  const { line, tags } = row
  if (tags.length < 2 || new Set(tags.map(foldName)).size < 2) return row
  const message = `It has ${tags.length} tags (${tags.join(', ')}), and this model gives one tag a text.`
  return { line, message }
}
