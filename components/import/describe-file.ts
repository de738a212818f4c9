import type { Import } from '@/lib/contracts/import'
import { bytes } from '@/lib/format/bytes'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { notationOf } from './file-formats'

/** “12,800 rows”, or how many there are about as long as nobody has counted. */
export function rowsOf({ found, guess }: Import): string {
  if (found) return plural('row', found.rows)
  return guess.rows.exact
    ? plural('row', guess.rows.count)
    : `about ${count(guess.rows.count)} rows`
}

/** “5 columns · 4.6 MB · UTF-8, comma-separated, first row is a header” in parts. */
export function factsOf(one: Import): string[] {
  return [
    rowsOf(one),
    plural('column', one.guess.columns.length),
    bytes(one.bytes),
    notationOf(one.options),
  ]
}
