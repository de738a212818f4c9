import type { Connection } from '@/db/connection/database'
import { statement } from '@/db/connection/statement'

/** Something whose score people have seen: a version, or settings that a search tried. */
export type TriedRow = { kind: 'version' | 'trial'; id: number; tagIds: number[] }

/** Number of the newest ready version and id of the newest trial that is written completely; 0 for none. */
export async function newestTries(
  db: Connection,
  modelId: number,
): Promise<{ newestVersion: number; newestTrial: number }> {
  return statement(
    db,
    `SELECT coalesce((SELECT max(number) FROM versions WHERE model_id = ? AND state = 'ready'), 0)
       AS newestVersion,
     coalesce((SELECT max(id) FROM candidates WHERE model_id = ? AND folds > 0), 0) AS newestTrial`,
  ).get(modelId, modelId) as { newestVersion: number; newestTrial: number }
}

/** Since when tries count against a version: its last deployment, or its training if it never was in production. */
const SINCE = `coalesce((SELECT max(at) FROM deployments WHERE version_id = v.id), v.created_at)`

/** Versions and trials evaluated since a version was deployed, up to the newest ones given. */
export async function triesSince(
  db: Connection,
  { modelId, versionId }: { modelId: number; versionId: number },
  { newestVersion, newestTrial }: { newestVersion: number; newestTrial: number },
): Promise<TriedRow[]> {
  const since = statement(db, `SELECT ${SINCE} FROM versions v WHERE v.id = ?`)
    .pluck()
    .get(versionId) as number
  const versions = statement(
    db,
    `SELECT 'version' AS kind, id, tags FROM versions
     WHERE model_id = ? AND state = 'ready' AND created_at >= ? AND number <= ? AND id <> ?
     ORDER BY number`,
  ).all(modelId, since, newestVersion, versionId)
  const trials = statement(
    db,
    `SELECT 'trial' AS kind, id, tags FROM candidates
     WHERE model_id = ? AND folds > 0 AND created_at >= ? AND id <= ? ORDER BY id`,
  ).all(modelId, since, newestTrial)
  return ([...versions, ...trials] as (Omit<TriedRow, 'tagIds'> & { tags: string })[]).map(
    ({ kind, id, tags }) => ({
      kind,
      id,
      tagIds: (JSON.parse(tags) as { id: number }[]).map((tag) => tag.id),
    }),
  )
}

/** The out-of-fold answers of a trial, joined in memory of their own. */
export async function readTrialAnswers(db: Connection, trialId: number): Promise<Uint8Array> {
  const pieces = statement(
    db,
    'SELECT bytes FROM candidate_chunks WHERE candidate_id = ? ORDER BY position',
  )
    .pluck()
    .all(trialId) as Buffer[]
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    joined.set(piece, offset)
    offset += piece.length
  }
  return joined
}
