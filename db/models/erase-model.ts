import type { Database } from '@/db/connection/database'
import { run } from '@/db/connection/sql'
import { compactIndex } from '@/db/samples/search/compact-index'

/** Child tables first, so that no foreign key has to search or cascade. */
const BY_MODEL = [
  'tokens',
  'model_roles',
  'webhook_deliveries',
  'webhooks',
  'token_usage',
  'feedback',
  'production_requests',
  'request_counts',
  'request_tag_counts',
  'deploy_requests',
  'deployments',
  'analyses',
  'held_out_texts',
  'held_out_files',
  'candidates',
  'tunings',
  'random_check_texts',
  'random_checks',
  'annotations',
  'no_tag_periods',
  'promise_periods',
  'kept_tags',
  'field_values',
  'settlement_periods',
  'second_opinions',
  'skipped_texts',
  'sample_periods',
  'search_backlog',
  'live_samples',
  'samples',
  'groups',
  'fold_counts',
  'field_periods',
  'fields',
  'saved_views',
  'tag_trait_periods',
  'tag_periods',
  'tags',
  'left_out_rows',
  'imports',
  'batches',
  'bulk_writes',
  'exports',
  'erasure_texts',
  'erasures',
  'runs',
  'version_notes',
  'brought_versions',
  'versions',
  'changes',
  'settings_periods',
]

const ROWS_PER_WRITE = 500

/**
 * Erases a deleted model and all that belongs to it, a few rows per transaction, so that nobody waits. Afterwards nothing
 * of its texts is in the files any more.
 */
export async function eraseModel(
  db: Database,
  modelId: number,
  signal: AbortSignal,
): Promise<void> {
  for (const index of ['sample_search', 'sample_grams']) {
    await drain(
      db,
      signal,
      `DELETE FROM ${index} WHERE rowid IN
      (SELECT s.id FROM samples s WHERE s.model_id = ? AND EXISTS
        (SELECT 1 FROM ${index} f WHERE f.rowid = s.id) LIMIT ${ROWS_PER_WRITE})`,
      modelId,
    )
  }
  await drain(
    db,
    signal,
    `DELETE FROM version_chunks WHERE (version_id, kind, position) IN
    (SELECT c.version_id, c.kind, c.position FROM version_chunks c
     JOIN versions v ON v.id = c.version_id WHERE v.model_id = ? LIMIT 4)`,
    modelId,
  )
  await drain(
    db,
    signal,
    `DELETE FROM candidate_chunks WHERE (candidate_id, position) IN
    (SELECT c.candidate_id, c.position FROM candidate_chunks c
     JOIN candidates v ON v.id = c.candidate_id WHERE v.model_id = ? LIMIT 4)`,
    modelId,
  )
  for (const table of BY_MODEL) {
    await drain(
      db,
      signal,
      `DELETE FROM ${table} WHERE rowid IN
      (SELECT rowid FROM ${table} WHERE model_id = ? LIMIT ${ROWS_PER_WRITE})`,
      modelId,
    )
  }
  // What is deleted is overwritten in the file, but not yet in the indexes and the log. The model's own row goes last, so
  // that whoever goes on after a kill does this as well.
  await compactIndex(db, signal)
  if (!signal.aborted) await drain(db, signal, 'DELETE FROM models WHERE id = ?', modelId)
  await db.emptyLog()
}

async function drain(db: Database, signal: AbortSignal, source: string, modelId: number) {
  for (let changes = 1; changes > 0 && !signal.aborted; ) {
    changes = await db.write(async (tx) => run(tx, source, modelId))
  }
}
