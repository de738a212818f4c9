import type { Connection } from '@/db/connection/database'
import { joinChunks } from '@/db/connection/join-chunks'
import { column, run, value } from '@/db/connection/sql'

/** What a version keeps in chunks: its model file, and its out-of-fold answers. */
export const chunkKinds = ['model', 'answers'] as const
export type ChunkKind = (typeof chunkKinds)[number]

/** One transaction holds one chunk, so that it stays short. */
export const CHUNK_BYTES = 1_048_576

export async function insertChunk(
  tx: Connection,
  versionId: number,
  kind: ChunkKind,
  chunk: { position: number; bytes: Uint8Array },
): Promise<void> {
  await run(
    tx,
    'INSERT INTO version_chunks (version_id, kind, position, bytes) VALUES (?, ?, ?, ?)',
    versionId,
    kind,
    chunk.position,
    chunk.bytes,
  )
}

/** All chunks of a kind as one. */
export async function readChunks(
  db: Connection,
  versionId: number,
  kind: ChunkKind,
): Promise<Uint8Array> {
  const chunks = await column<Uint8Array>(
    db,
    'SELECT bytes FROM version_chunks WHERE version_id = ? AND kind = ? ORDER BY position',
    versionId,
    kind,
  )
  return joinChunks(chunks)
}

/** One chunk by its place, null behind the last. */
export async function readChunk(
  db: Connection,
  versionId: number,
  kind: ChunkKind,
  position: number,
): Promise<Buffer | null> {
  const one = 'SELECT bytes FROM version_chunks WHERE version_id = ? AND kind = ? AND position = ?'
  return (await value<Buffer>(db, one, versionId, kind, position)) ?? null
}

/** At most so many bytes from the beginning, and never more than one chunk. */
export async function readBeginning(
  db: Connection,
  versionId: number,
  kind: ChunkKind,
  most: number,
): Promise<Uint8Array> {
  const bytes = await value<Buffer>(
    db,
    `SELECT substr(bytes, 1, ?) FROM version_chunks
     WHERE version_id = ? AND kind = ? ORDER BY position LIMIT 1`,
    most,
    versionId,
    kind,
  )
  return bytes ?? new Uint8Array(0)
}

export async function hasChunks(
  db: Connection,
  versionId: number,
  kind: ChunkKind,
): Promise<boolean> {
  const one = 'SELECT 1 FROM version_chunks WHERE version_id = ? AND kind = ? LIMIT 1'
  return (await value(db, one, versionId, kind)) !== undefined
}

/** Deletes some chunks; false when there were none left. */
export async function deleteSomeChunks(
  tx: Connection,
  versionId: number,
  kind: ChunkKind,
): Promise<boolean> {
  const deleted = await run(
    tx,
    `DELETE FROM version_chunks WHERE (version_id, kind, position) IN (
       SELECT version_id, kind, position FROM version_chunks
       WHERE version_id = ? AND kind = ? LIMIT 4)`,
    versionId,
    kind,
  )
  return deleted > 0
}
