import 'server-only'
import type { Connection } from '@/db/connection/database'
import { type AnyVersion, findVersion, type VersionRow } from '@/db/versions/versions'
import { requireTrained } from '@/lib/answering/require-trained'
import { AppError } from '@/lib/errors'

/** A version that was trained here, by its number, which a key names. */
export async function versionAt(
  db: Connection,
  modelId: number,
  number: number,
): Promise<VersionRow> {
  return requireTrained(await anyVersionAt(db, modelId, number))
}

/** Also one that was brought from another Langur. */
export async function anyVersionAt(
  db: Connection,
  modelId: number,
  number: number,
): Promise<AnyVersion> {
  const version = await findVersion(db, modelId, number)
  if (version) return version
  throw new AppError('NOT_FOUND', `This model has no version ${number}.`)
}
