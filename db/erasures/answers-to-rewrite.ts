import type { Connection } from '@/db/connection/database'
import { all, run } from '@/db/connection/sql'
import { insertTrialChunk } from '@/db/training/trial-chunks'
import { CHUNK_BYTES, insertChunk } from '@/db/versions/version-chunks'

export type AnswersOf = { kind: 'version' | 'trial'; id: number }

/** Versions and trials of a model that keep what they answered to each text. */
export async function answersOfModel(db: Connection, modelId: number): Promise<AnswersOf[]> {
  return all<AnswersOf>(
    db,
    `SELECT 'version' AS kind, v.id AS id FROM versions v WHERE v.model_id = :model AND EXISTS
       (SELECT 1 FROM version_chunks c WHERE c.version_id = v.id AND c.kind = 'answers')
     UNION ALL
     SELECT 'trial', t.id FROM candidates t WHERE t.model_id = :model AND EXISTS
       (SELECT 1 FROM candidate_chunks c WHERE c.candidate_id = t.id)`,
    { model: modelId },
  )
}

/** Puts other answers in the place of those that are there, at once. */
export async function replaceAnswers(
  tx: Connection,
  { kind, id }: AnswersOf,
  file: Uint8Array,
): Promise<void> {
  if (kind === 'version') {
    await run(tx, "DELETE FROM version_chunks WHERE version_id = ? AND kind = 'answers'", id)
  } else await run(tx, 'DELETE FROM candidate_chunks WHERE candidate_id = ?', id)
  for (let start = 0, position = 0; start < file.length; start += CHUNK_BYTES, position++) {
    const chunk = { position, bytes: file.subarray(start, start + CHUNK_BYTES) }
    if (kind === 'version') await insertChunk(tx, id, 'answers', chunk)
    else await insertTrialChunk(tx, id, chunk)
  }
}
