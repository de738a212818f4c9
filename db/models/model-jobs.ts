import type { Connection } from '@/db/connection/database'
import { statement } from '@/db/connection/statement'

/**
 * Cancels all that waits or runs for a model; answers whether something is still running. What runs is ended by its
 * runner, unless that has not been heard of since `staleBefore`: then nobody else would end it.
 */
export async function cancelModelJobs(
  tx: Connection,
  modelId: number,
  staleBefore: Date,
): Promise<boolean> {
  let running = 0
  for (const table of ['runs', 'tunings', 'imports']) {
    statement(
      tx,
      `UPDATE ${table} SET state = 'cancelled', runner = NULL
       WHERE model_id = ? AND (state IN ('queued', 'counting', 'ready')
         OR state = 'running' AND heartbeat_at < ?)`,
    ).run(modelId, staleBefore.getTime())
    running += statement(
      tx,
      `UPDATE ${table} SET cancel_requested = 1 WHERE model_id = ? AND state = 'running'`,
    ).run(modelId).changes
  }
  return running > 0
}
