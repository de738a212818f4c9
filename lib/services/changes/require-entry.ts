import 'server-only'
import type { Database } from '@/db/connection/database'
import { type EntryRow, findEntry } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import { AppError } from '@/lib/errors'

/** The entry of the history that a revision belongs to. Throws NOT_FOUND where the history has none. */
export async function requireEntry(
  db: Database,
  model: ModelRow,
  revision: number,
): Promise<EntryRow> {
  const entry = await findEntry(db.read, model.id, revision)
  if (entry) return entry
  throw new AppError('NOT_FOUND', `The history of this model has no change ${revision}.`)
}
