import 'server-only'
import type { Database } from '@/db/connection/database'
import { newestVersion } from '@/db/versions/versions'
import type { Version } from '@/lib/contracts/version'
import { toVersion } from './to-version'

/** The newest ready version; null while nothing is trained. */
export async function sandboxVersion(db: Database, modelId: number): Promise<Version | null> {
  const row = await newestVersion(db.read, modelId)
  return row && toVersion(row)
}
