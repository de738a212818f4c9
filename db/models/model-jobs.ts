import type { Connection } from '@/db/connection/database'
import { statement } from '@/db/connection/statement'

/** Cancels all that waits or runs for a model; answers whether something is still running. */
export async function cancelModelJobs(tx: Connection, modelId: number): Promise<boolean> {
  let running = 0
  for (const table of ['runs', 'tunings', 'imports']) {
    statement(
      tx,
      `UPDATE ${table} SET state = 'cancelled', runner = NULL
       WHERE model_id = ? AND state IN ('queued', 'counting', 'ready')`,
    ).run(modelId)
    running += statement(
      tx,
      `UPDATE ${table} SET cancel_requested = 1 WHERE model_id = ? AND state = 'running'`,
    ).run(modelId).changes
  }
  return running > 0
}
