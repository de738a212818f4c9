import type { Connection } from '@/db/connection/database'
import { all, column, only, places } from '@/db/connection/sql'
import { slices } from '@/lib/slices'

const SAMPLES_AT_ONCE = 500

export type PooledSample = { id: number; groupId: number }
type PoolMoment = {
  /** Texts that were answered then are no part of it: a version may have learnt from them, or they counted before. */
  trained: number
  /** As it was then. */
  revision: number
}

/**
 * Texts of which nobody has said anything, ascending by id, and how many there are: at most `limit` of them, chosen by their
 * scrambled ids, so that the same ones come again. Those answered since because two versions disagree on them belong to it.
 */
export async function poolAsOf(
  db: Connection,
  modelId: number,
  { trained, revision }: PoolMoment,
  limit: number,
): Promise<{ count: number; samples: PooledSample[] }> {
  const rows = await all<PooledSample & { count: number }>(
    db,
    `SELECT p.sample_id AS id, s.group_id AS groupId, count(*) OVER () AS count
     FROM sample_periods p JOIN samples s ON s.id = p.sample_id
     WHERE p.model_id = :modelId
       AND p.added_rev <= :revision AND (p.removed_rev IS NULL OR p.removed_rev > :revision)
       AND NOT EXISTS (SELECT 1 FROM annotations a WHERE a.sample_id = p.sample_id AND (
         (a.added_rev <= :trained AND (a.removed_rev IS NULL OR a.removed_rev > :trained)) OR
         (a.added_rev <= :revision AND (a.removed_rev IS NULL OR a.removed_rev > :revision)
           AND a.chosen_by <> 'disagreement')))
       AND NOT EXISTS (SELECT 1 FROM no_tag_periods n WHERE n.sample_id = p.sample_id AND (
         (n.added_rev <= :trained AND (n.removed_rev IS NULL OR n.removed_rev > :trained)) OR
         (n.added_rev <= :revision AND (n.removed_rev IS NULL OR n.removed_rev > :revision)
           AND n.chosen_by <> 'disagreement')))
     ORDER BY (p.sample_id * 2654435761) % 4294967296 LIMIT :limit`,
    { modelId, trained, revision, limit },
  )
  const samples = rows.map(({ id, groupId }) => ({ id, groupId })).sort((a, b) => a.id - b.id)
  return { count: rows[0]?.count ?? 0, samples }
}

/** The last revision until then that changed which texts or tags there are; tagging alone does not. */
export async function poolRevision(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<number> {
  let newest = 0
  for (const table of ['sample_periods', 'tag_periods']) {
    for (const end of ['added_rev', 'removed_rev']) {
      const last = `SELECT coalesce(max(${end}), 0) FROM ${table} WHERE model_id = ? AND ${end} <= ?`
      newest = Math.max(newest, await only<number>(db, last, modelId, revision))
    }
  }
  return newest
}

/** Those of the samples that are in the data now and of which nobody has said anything. */
export async function untaggedAmong(
  db: Connection,
  sampleIds: readonly number[],
): Promise<number[]> {
  const untagged: number[] = []
  for (const ids of slices(sampleIds, SAMPLES_AT_ONCE)) {
    const some = await column<number>(
      db,
      `SELECT sample_id FROM live_samples WHERE tagged = 0 AND fits_no_tag = 0 AND sample_id IN (${places(ids)})
       ORDER BY sample_id`,
      ...ids,
    )
    untagged.push(...some)
  }
  return untagged
}

/**
 * When somebody last tagged a text because the sandbox version disagrees on it with production. Null if nobody did since
 * that version was trained, or if it is in production.
 */
export async function lastTaggedDisagreement(
  db: Connection,
  modelId: number,
): Promise<Date | null> {
  const at = await only<number | null>(
    db,
    `WITH sandbox AS (SELECT id, revision FROM versions
       WHERE model_id = :modelId AND state = 'ready' ORDER BY number DESC LIMIT 1),
     answered AS (
       SELECT added_rev FROM annotations WHERE model_id = :modelId
         AND chosen_by = 'disagreement' AND removed_rev IS NULL
         AND added_rev > (SELECT revision FROM sandbox)
       UNION ALL
       SELECT added_rev FROM no_tag_periods WHERE model_id = :modelId
         AND chosen_by = 'disagreement' AND removed_rev IS NULL
         AND added_rev > (SELECT revision FROM sandbox))
     SELECT max(c.at) FROM answered a
       JOIN changes c ON c.model_id = :modelId AND c.revision = a.added_rev
     WHERE (SELECT id FROM sandbox) <> (SELECT version_id FROM deployments
         WHERE model_id = :modelId ORDER BY number DESC LIMIT 1)`,
    { modelId },
  )
  return at === null ? null : new Date(at)
}
