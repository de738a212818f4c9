import type { Connection } from '@/db/connection/database'
import { column, run, value } from '@/db/connection/sql'

/** One transaction holds one chunk, so that it stays short. */
export const FILE_CHUNK_BYTES = 1_048_576

/** Keeps what stands in a file from `start` on, in place of all that was kept of it from there on. */
export async function keepFileChunk(
  tx: Connection,
  name: string,
  { start, bytes }: { start: number; bytes: Uint8Array },
): Promise<void> {
  await run(tx, 'DELETE FROM file_chunks WHERE name = ? AND start >= ?', name, start)
  await run(
    tx,
    'INSERT INTO file_chunks (name, start, bytes, kept_at) VALUES (?, ?, ?, ?)',
    name,
    start,
    bytes,
    Date.now(),
  )
}

/** The chunk that begins there; null where none does. */
export async function readFileChunk(
  db: Connection,
  name: string,
  start: number,
): Promise<Buffer | null> {
  const one = 'SELECT bytes FROM file_chunks WHERE name = ? AND start = ?'
  return (await value<Buffer>(db, one, name, start)) ?? null
}

/** How many bytes are kept of a file; 0 for one that is not kept. */
export async function keptBytes(db: Connection, name: string): Promise<number> {
  const last = `SELECT start + length(bytes) FROM file_chunks WHERE name = ?
    ORDER BY start DESC LIMIT 1`
  return (await value<number>(db, last, name)) ?? 0
}

/** Deletes some of a file; false when nothing was left of it. */
export async function deleteSomeFileChunks(tx: Connection, name: string): Promise<boolean> {
  const some = `DELETE FROM file_chunks WHERE name = ? AND start IN
    (SELECT start FROM file_chunks WHERE name = ? ORDER BY start DESC LIMIT 32)`
  return (await run(tx, some, name, name)) > 0
}

/** Files of which nothing was kept since a moment. */
export async function filesKeptBefore(db: Connection, before: Date): Promise<string[]> {
  const old = 'SELECT name FROM file_chunks GROUP BY name HAVING max(kept_at) < ?'
  return column<string>(db, old, before.getTime())
}
