import 'server-only'
import type { ImportRow } from '@/db/imports/imports'
import { isAppError } from '@/lib/errors'
import { countFile } from './count-file'

/** Reads the whole file once to tell what importing it would bring, or what is wrong with it. */
export async function countImport(
  row: ImportRow,
  signal: AbortSignal,
): Promise<Partial<ImportRow>> {
  const counted = { state: 'ready', attempts: 0 } as const
  try {
    return { ...counted, ...(await countFile(row, signal)), error: null }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { ...counted, found: null, error: error.message }
  }
}
