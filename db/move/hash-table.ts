import { createHash } from 'node:crypto'
import type { Connection } from '@/db/connection/database'
import { pagesAfter } from './pages'
import type { Row } from './rows'
import type { Shape } from './table-shapes'

export type Hashed = { rows: number; hash: string }

/** What all rows of a table are, by SHA-256 over their values in the order of their key: the same in either database. */
export async function hashTable(
  db: Connection,
  shape: Shape,
  signal?: AbortSignal,
): Promise<Hashed> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const page of pagesAfter(db, shape)) {
    signal?.throwIfAborted()
    for (const row of page) for (const name of shape.columns) hash.update(written(row[name]))
    rows += page.length
  }
  return { rows, hash: hash.digest('hex') }
}

function written(value: Row[string] | undefined): string {
  if (Buffer.isBuffer(value)) return `x${value.toString('base64')}\n`
  return `${JSON.stringify(value)}\n`
}
