import { noteSwept } from '@/db/models/retention'
import { dropOldRequests, modelsToTidy } from '@/db/production/requests'
import { REQUEST_DAYS } from '@/lib/contracts/limits'
import type { JobContext, JobKind } from './job-kind'

const ROWS_PER_WRITE = 500

/** Deletes texts of production requests that became too old, or whose model keeps none any more. */
export const deleteKeptRequests: JobKind = {
  name: 'delete-kept-requests',
  pauseMs: 60_000,
  async take(context) {
    const [next] = await modelsToTidy(context.db.read, new Date(), REQUEST_DAYS)
    return next ? (stop) => drop(context, next.modelId, next.before, stop) : null
  },
}

async function drop(
  { db }: JobContext,
  modelId: number,
  before: Date,
  stop: AbortSignal,
): Promise<void> {
  const oldest = { before, limit: ROWS_PER_WRITE }
  for (let dropped = ROWS_PER_WRITE; dropped === ROWS_PER_WRITE && !stop.aborted; ) {
    dropped = await db.write(async (tx) => {
      const requests = await dropOldRequests(tx, modelId, oldest)
      await noteSwept(tx, modelId, { requests }, new Date())
      return requests
    })
  }
}
