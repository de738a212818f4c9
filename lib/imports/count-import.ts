import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ImportRow, updateHeldImport } from '@/db/imports/imports'
import { isAppError } from '@/lib/errors'
import { layoutOf } from './layout-of'
import { countTags } from './read/count-tags'

/** More different tags than this means that the column is no tag column. */
const TAGS = 2_000

/** Reads the whole file once to tell what importing it would bring. */
export async function countImport(
  db: Database,
  row: ImportRow,
  runner: string,
  signal: AbortSignal,
): Promise<void> {
  const outcome = await count(row, signal)
  const counted = { ...outcome, runner: null, attempts: 0 }
  await db.write((tx) => updateHeldImport(tx, row.id, runner, counted))
}

async function count(row: ImportRow, signal: AbortSignal) {
  try {
    const found = await countTags(row.path, layoutOf(row), row.mapping, TAGS, { signal })
    return { state: 'ready', found, error: null } as const
  } catch (error) {
    if (!isAppError(error)) throw error
    return { state: 'ready', found: null, error: error.message } as const
  }
}
