import type { Connection } from '@/db/connection/database'
import { all, only } from '@/db/connection/sql'

/** Something whose score people have seen: a version, or settings that a search tried. */
export type TriedRow = {
  kind: 'version' | 'trial'
  id: number
  tagIds: number[]
  /** Of a version: the same for two that were trained on the same data to the same bytes. */
  identity: string | null
}

type StoredTry = Omit<TriedRow, 'tagIds'> & { tags: string }

/** Number of the newest ready version and id of the newest trial that is written completely; 0 for none. */
export async function newestTries(
  db: Connection,
  modelId: number,
): Promise<{ newestVersion: number; newestTrial: number }> {
  const newestVersion = await only<number>(
    db,
    "SELECT coalesce(max(number), 0) FROM versions WHERE model_id = ? AND state = 'ready'",
    modelId,
  )
  const newestTrial = await only<number>(
    db,
    'SELECT coalesce(max(id), 0) FROM candidates WHERE model_id = ? AND folds > 0',
    modelId,
  )
  return { newestVersion, newestTrial }
}

/** Since when tries count against a version: its last deployment, or its training if it never was in production. */
const SINCE = `coalesce((SELECT max(at) FROM deployments WHERE version_id = v.id), v.created_at)`

/** Versions and trials evaluated since a version was deployed, up to the newest ones given. */
export async function triesSince(
  db: Connection,
  { modelId, versionId }: { modelId: number; versionId: number },
  { newestVersion, newestTrial }: { newestVersion: number; newestTrial: number },
): Promise<TriedRow[]> {
  const since = await only<number>(db, `SELECT ${SINCE} FROM versions v WHERE v.id = ?`, versionId)
  const versions = await all<StoredTry>(
    db,
    `SELECT 'version' AS kind, id, tags, data_hash || '.' || model_hash AS identity FROM versions
     WHERE model_id = ? AND state = 'ready' AND created_at >= ? AND number <= ? AND id <> ?
     ORDER BY number`,
    modelId,
    since,
    newestVersion,
    versionId,
  )
  const trials = await all<StoredTry>(
    db,
    `SELECT 'trial' AS kind, id, tags, NULL AS identity FROM candidates
     WHERE model_id = ? AND folds > 0 AND created_at >= ? AND id <= ? ORDER BY id`,
    modelId,
    since,
    newestTrial,
  )
  return [...versions, ...trials].map(({ kind, id, tags, identity }) => ({
    kind,
    id,
    identity,
    tagIds: (JSON.parse(tags) as { id: number }[]).map((tag) => tag.id),
  }))
}
