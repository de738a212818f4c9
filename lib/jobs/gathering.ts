import type { Database } from '@/db/connection/database'
import { deploymentsToGather } from '@/db/production/deployments'
import { gatherEvidence } from '@/lib/services/deployments/gather-evidence'
import type { JobKind } from './job-kind'

/** Everything up to this deployment is complete, so that looking costs nothing while nobody deploys. */
const completeUpTo = new WeakMap<Database, number>()

/** Completes the evidence of deployments, one at a time, as soon as what it needs was computed. */
export const gathering: JobKind = {
  name: 'gathering',
  pauseMs: 1_000,
  async take({ db }) {
    const { waiting, newest } = await deploymentsToGather(db.read, completeUpTo.get(db) ?? 0)
    completeUpTo.set(db, (waiting[0]?.id ?? newest + 1) - 1)
    // The newest first, and one at a time: what people look at now is not to wait behind a long history.
    const next = waiting.at(-1)
    return next && (await gatherEvidence(db, next.modelId, next.number)) ? async () => {} : null
  },
}
