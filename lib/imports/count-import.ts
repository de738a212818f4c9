import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ImportRow } from '@/db/imports/imports'
import { listTags } from '@/db/models/tags'
import { isAppError } from '@/lib/errors'
import { alikeInFile } from '@/lib/facts/alike-in-file'
import { takesOneTag } from '@/lib/services/samples/one-tag'
import { countFile } from './count-file'
import { LeftOutRows } from './left-out-rows'
import { strategiesFor } from './strategies'
import { withKnownKinds } from './with-known-kinds'

type Counting = {
  db: Database
  row: ImportRow
  signal: AbortSignal
  /** From now on the row is kept at what `progress` answers. */
  tell: (progress: () => Partial<ImportRow>) => void
}

/**
 * Reads the whole file once to tell what importing it would bring, or what is wrong with it. Meanwhile `rowsDone` says how
 * far it is, about; for the import it is 0 again.
 */
export async function countImport({
  db,
  row,
  signal,
  tell,
}: Counting): Promise<Partial<ImportRow>> {
  const { modelId, purpose } = row
  let share = 0
  tell(() => ({ rowsDone: Math.round(share * row.guess.rows.count) }))
  const onProgress = (bytesRead: number) => {
    share = Math.min(bytesRead / Math.max(row.bytes, 1), 1)
  }
  const oneTag = purpose === 'data' && (await takesOneTag(db.read, modelId))
  const strategies = strategiesFor(row, oneTag)
  const counted = { state: 'ready', attempts: 0, rowsDone: 0, ...strategies } as const
  try {
    const leftOut = new LeftOutRows(db, row)
    const model = { target: { db: db.read, modelId }, leftOut, oneTag }
    const mapping = await withKnownKinds(db.read, modelId, row.mapping)
    const read = await countFile({ ...row, ...strategies, mapping }, model, { signal, onProgress })
    const known = (await listTags(db.read, modelId)).map(({ name }) => name)
    const found = { ...read.found, alike: alikeInFile(read.found.tags, known) }
    return { ...counted, ...read, found, error: null }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { ...counted, found: null, error: error.message }
  }
}
