import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ImportRow } from '@/db/imports/imports'
import { isAppError } from '@/lib/errors'
import { takesOneTag } from '@/lib/services/samples/one-tag'
import { countFile } from './count-file'
import { strategiesFor } from './strategies'

/** Reads the whole file once to tell what importing it would bring, or what is wrong with it. */
export async function countImport(
  db: Database,
  row: ImportRow,
  signal: AbortSignal,
): Promise<Partial<ImportRow>> {
  const { modelId } = row
  const oneTag = await takesOneTag(db.read, modelId)
  const strategies = strategiesFor(row, oneTag)
  const counted = { state: 'ready', attempts: 0, ...strategies } as const
  try {
    const model = { target: { db: db.read, modelId }, oneTag }
    const read = await countFile({ ...row, ...strategies }, model, signal)
    return { ...counted, ...read, error: null }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { ...counted, found: null, error: error.message }
  }
}
