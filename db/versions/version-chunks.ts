import type { Connection } from '@/db/connection/database'
import { statement } from '@/db/connection/statement'

/** What a version keeps in pieces: its model file, and its out-of-fold answers. */
export const chunkKinds = ['model', 'answers'] as const
export type ChunkKind = (typeof chunkKinds)[number]

/** One transaction holds one piece, so that it stays short. */
export const CHUNK_BYTES = 1_048_576

export async function insertChunk(
  tx: Connection,
  versionId: number,
  kind: ChunkKind,
  chunk: { position: number; bytes: Uint8Array },
): Promise<void> {
  statement(
    tx,
    'INSERT INTO version_chunks (version_id, kind, position, bytes) VALUES (?, ?, ?, ?)',
  ).run(versionId, kind, chunk.position, chunk.bytes)
}

/** All pieces of a kind, joined in memory of their own, so that typed arrays may lie on it. */
export async function readChunks(
  db: Connection,
  versionId: number,
  kind: ChunkKind,
): Promise<Uint8Array> {
  const pieces = statement(
    db,
    'SELECT bytes FROM version_chunks WHERE version_id = ? AND kind = ? ORDER BY position',
  )
    .pluck()
    .all(versionId, kind) as Buffer[]
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    joined.set(piece, offset)
    offset += piece.length
  }
  return joined
}

/** At most so many bytes from the beginning, and never more than one piece. */
export async function readBeginning(
  db: Connection,
  versionId: number,
  kind: ChunkKind,
  most: number,
): Promise<Uint8Array> {
  const bytes = statement(
    db,
    `SELECT substr(bytes, 1, ?) FROM version_chunks
     WHERE version_id = ? AND kind = ? ORDER BY position LIMIT 1`,
  )
    .pluck()
    .get(most, versionId, kind) as Buffer | undefined
  return bytes ?? new Uint8Array(0)
}

export async function hasChunks(
  db: Connection,
  versionId: number,
  kind: ChunkKind,
): Promise<boolean> {
  const one = 'SELECT 1 FROM version_chunks WHERE version_id = ? AND kind = ? LIMIT 1'
  return statement(db, one).get(versionId, kind) !== undefined
}

/** Deletes some pieces; false when there were none left. */
export async function deleteSomeChunks(
  tx: Connection,
  versionId: number,
  kind: ChunkKind,
): Promise<boolean> {
  const { changes } = statement(
    tx,
    `DELETE FROM version_chunks WHERE (version_id, kind, position) IN (
       SELECT version_id, kind, position FROM version_chunks
       WHERE version_id = ? AND kind = ? LIMIT 4)`,
  ).run(versionId, kind)
  return changes > 0
}
