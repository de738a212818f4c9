import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findVersion, type VersionRow } from '@/db/versions/versions'
import { AppError } from '@/lib/errors'

/** A version by its number, which a key names. */
export async function versionAt(
  db: Connection,
  modelId: number,
  number: number,
): Promise<VersionRow> {
  const version = await findVersion(db, modelId, number)
  if (version) return version
  throw new AppError('NOT_FOUND', `This model has no version ${number}.`)
}
