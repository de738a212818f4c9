import type { Connection } from '@/db/connection/database'
import { joinChunks } from '@/db/connection/join-chunks'
import { column, run } from '@/db/connection/sql'

export async function insertTrialChunk(
  tx: Connection,
  trialId: number,
  { position, bytes }: { position: number; bytes: Uint8Array },
): Promise<void> {
  await run(
    tx,
    'INSERT INTO candidate_chunks (candidate_id, position, bytes) VALUES (?, ?, ?)',
    trialId,
    position,
    bytes,
  )
}

/** The out-of-fold answers of a trial. */
export async function readTrialAnswers(db: Connection, trialId: number): Promise<Uint8Array> {
  const chunks = await column<Uint8Array>(
    db,
    'SELECT bytes FROM candidate_chunks WHERE candidate_id = ? ORDER BY position',
    trialId,
  )
  return joinChunks(chunks)
}
