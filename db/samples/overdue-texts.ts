import type { Connection } from '@/db/connection/database'
import { all, column, only } from '@/db/connection/sql'

/** Models that erase untagged texts when they are old. */
export async function modelsThatForget(db: Connection): Promise<{ id: number; days: number }[]> {
  return all<{ id: number; days: number }>(
    db,
    `SELECT id, untagged_days AS days FROM models
     WHERE untagged_days IS NOT NULL AND deleted_at IS NULL ORDER BY id`,
  )
}

const OVERDUE = `FROM samples s JOIN live_samples l ON l.sample_id = s.id
  WHERE s.model_id = :model AND s.created_at < :before AND l.tagged = 0 AND l.fits_no_tag = 0`

/** Nobody counts on it: it is in no promise, check, second opinion or held-out file, and no kept version has learnt from it. */
const FREE = `NOT EXISTS (SELECT 1 FROM promise_periods p WHERE p.sample_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM random_check_texts c WHERE c.sample_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM second_opinions o WHERE o.sample_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM sample_periods e
    WHERE e.sample_id = s.id AND e.added_rev <= :learnt)
  AND (SELECT key FROM groups g WHERE g.id = s.group_id) NOT IN
    (SELECT group_key FROM held_out_texts WHERE model_id = :model)`

/** Untagged texts that came before a moment: the first of those that nobody counts on, and how many others stay. */
export async function overdueTexts(
  db: Connection,
  modelId: number,
  { before, most }: { before: Date; most: number },
): Promise<{ ids: number[]; kept: number }> {
  const asked = { model: modelId, before: before.getTime(), learnt: await learntUpTo(db, modelId) }
  const found = `SELECT s.id ${OVERDUE} AND ${FREE} ORDER BY s.created_at LIMIT :most`
  const ids = await column<number>(db, found, { ...asked, most })
  const kept = await only<number>(db, `SELECT count(*) ${OVERDUE} AND NOT (${FREE})`, asked)
  return { ids, kept }
}

/** The newest revision of which a version that still answers has read untagged texts. */
async function learntUpTo(db: Connection, modelId: number): Promise<number> {
  return only<number>(
    db,
    `SELECT coalesce(max(v.revision), -1) FROM versions v
     WHERE v.model_id = ? AND v.state = 'ready' AND v.settings ->> '$.learn_from_untagged' = 1
       AND EXISTS (SELECT 1 FROM version_chunks c WHERE c.version_id = v.id AND c.kind = 'model')`,
    modelId,
  )
}
