import 'server-only'
import type { ImportRow } from '@/db/imports/imports'
import { isAppError } from '@/lib/errors'
import { layoutOf } from './layout-of'
import { countTags } from './read/count-tags'

/** More different tags than this means that the column is no tag column. */
const TAGS = 2_000

/** Reads the whole file once to tell what importing it would bring, or what is wrong with it. */
export async function countImport(
  row: ImportRow,
  signal: AbortSignal,
): Promise<Partial<ImportRow>> {
  const counted = { state: 'ready', attempts: 0 } as const
  try {
    const found = await countTags(row.path, layoutOf(row), row.mapping, TAGS, { signal })
    return { ...counted, found, error: null }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { ...counted, found: null, error: error.message }
  }
}
