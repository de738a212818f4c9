import type { Connection } from '@/db/connection/database'
import { allLeases } from '@/db/leases/all-leases'
import type { Clock } from '@/db/leases/lease'

/** Cancels all long work on a deleted model; answers whether a runner still works on some of it. */
export async function cancelModelJobs(
  tx: Connection,
  modelId: number,
  clock: Clock,
): Promise<boolean> {
  let isBusy = false
  for (const lease of Object.values(allLeases)) {
    if (await lease.cancelOfModel(tx, modelId, clock)) isBusy = true
  }
  return isBusy
}
