import 'server-only'
import type { Database } from '@/db/connection/database'
import { newestChangeAfter } from '@/db/models/changes'
import type { VersionRow } from '@/db/versions/versions'

/** That there are changes which a version has not read, and the newest of them; null when there are none. */
export async function leftOut(
  db: Database,
  { modelId, revision, number }: VersionRow,
): Promise<string | null> {
  const change = await newestChangeAfter(db.read, modelId, revision)
  return (
    change &&
    `Version ${number} has not read what was changed since, last by ${change.actor}: ${change.summary}`
  )
}
