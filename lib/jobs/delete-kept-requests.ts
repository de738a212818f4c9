import { dropOldRequests, modelsToTidy } from '@/db/production/requests'
import type { JobContext, JobKind } from './job-kind'

/** Kept texts older than this go, however few there are. */
const KEPT_MS = 30 * 86_400_000
const ROWS_PER_WRITE = 500

/** Deletes texts of production requests that became too old, or whose model keeps none any more. */
export const deleteKeptRequests: JobKind = {
  name: 'delete-kept-requests',
  pauseMs: 60_000,
  async take(context) {
    const old = new Date(Date.now() - KEPT_MS)
    const [next] = await modelsToTidy(context.db.read, old)
    if (!next) return null
    const before = next.keeps ? old : new Date()
    return (stop) => drop(context, next.modelId, before, stop)
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
    dropped = await db.write((tx) => dropOldRequests(tx, modelId, oldest))
  }
}
