import 'server-only'
import type { Database } from '@/db/connection/database'
import { recentMacroF1 } from '@/db/versions/versions'

const VERSIONS = 20

/** Macro F1 of the last versions, oldest first. */
export async function macroF1History(db: Database, modelId: number): Promise<number[]> {
  return (await recentMacroF1(db.read, modelId, VERSIONS)).reverse()
}
