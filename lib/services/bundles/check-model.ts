import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import { hasSettings } from '@/db/training/training-data'
import { listVersions } from '@/db/versions/versions'
import { whatIsWrongWithFiles } from '@/lib/answering/check-files'
import { damaged } from './refuse-bundle'

/**
 * Throws where a model that came in has no settings, or a version's files are not those that its row tells of: what they
 * answer would be another version's.
 */
export async function checkModel(
  db: Database,
  modelId: number,
  revision: number,
  signal: AbortSignal,
): Promise<void> {
  if (!(await hasSettings(db.read, modelId, revision))) throw damaged('it has no settings')
  const page = { before: Number.MAX_SAFE_INTEGER, limit: Number.MAX_SAFE_INTEGER }
  const { items } = await listVersions(db.read, modelId, page)
  for (const version of items) {
    signal.throwIfAborted()
    const wrong = await whatIsWrongWithFiles(db.read, version)
    if (wrong !== null) throw damaged(`the files of version ${version.number} ${wrong}`)
    await setImmediate()
  }
}
