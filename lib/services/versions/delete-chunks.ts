import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ChunkKind, deleteSomeChunks } from '@/db/versions/version-chunks'

/** Deletes a file of a version, a few pieces per transaction. */
export async function deleteChunks(
  db: Database,
  versionId: number,
  kind: ChunkKind,
): Promise<void> {
  for (let isMore = true; isMore; ) {
    isMore = await db.write((tx) => deleteSomeChunks(tx, versionId, kind))
  }
}
