import type { Connection } from '@/db/connection/database'
import { type Row, rowsAfter } from './rows'
import type { Shape } from './table-shapes'

/** As many rows as are about so large, whether they are counters or chunks of files. */
const BYTES = 2 ** 21
const FIRST = 16
const MOST = 2_000

/** The rows of a table after one, a page at a time, in the order of their key. */
export async function* pagesAfter(
  db: Connection,
  shape: Shape,
  after?: Row,
): AsyncGenerator<Row[]> {
  let [last, most] = [after, FIRST]
  for (;;) {
    const rows = await rowsAfter(db, shape, last, most)
    if (rows.length > 0) yield rows
    if (rows.length < most) return
    last = rows.at(-1)
    const bytes = rows.reduce((sum, row) => sum + sizeOf(row), 0)
    most = Math.max(1, Math.min(MOST, most * 4, Math.floor((rows.length * BYTES) / bytes)))
  }
}

function sizeOf(row: Row): number {
  return Object.values(row).reduce<number>(
    (sum, value) => sum + 8 + (typeof value === 'number' ? 0 : (value?.length ?? 0)),
    0,
  )
}
