import type { Connection } from '@/db/connection/database'
import { value } from '@/db/connection/sql'

/**
 * True of a row of `runs` that shall read its data only when what is being written into them has ended: else it would be
 * trained on half of it. One that was asked for does not wait for what a program begins afterwards, again and again.
 */
export const RUN_WAITS = `(runs.read_at IS NULL AND (
  EXISTS (SELECT 1 FROM imports i
    WHERE i.model_id = runs.model_id AND i.state IN ('queued', 'running'))
  OR EXISTS (SELECT 1 FROM erasures e
    WHERE e.model_id = runs.model_id AND e.state IN ('queued', 'running'))
  OR EXISTS (SELECT 1 FROM bulk_writes b
    WHERE b.model_id = runs.model_id AND b.state IN ('queued', 'running')
      AND (runs.automatic = 1 OR b.created_at <= runs.created_at))))`

/** Whether a run must not read its data yet. */
export async function waitsForData(db: Connection, runId: number): Promise<boolean> {
  return (await value(db, `SELECT 1 FROM runs WHERE id = ? AND ${RUN_WAITS}`, runId)) === 1
}
