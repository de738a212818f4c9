import { deploymentsToGather } from '@/db/production/deployments'
import { askUnseen } from '@/lib/answering/ask-unseen'
import { gatherEvidence } from '@/lib/services/deployments/gather-evidence'
import type { JobKind } from './job-kind'

/** Completes the evidence of deployments, one at a time, as soon as what it needs was computed. */
export const gatherDeployEvidence: JobKind = {
  name: 'gather-deploy-evidence',
  pauseMs: 1_000,
  async take({ db, memory }) {
    const { waiting, newest } = await deploymentsToGather(db.read, memory.evidenceUpTo)
    memory.evidenceUpTo = (waiting[0]?.id ?? newest + 1) - 1
    // The newest first, and one at a time: what people look at now is not to wait behind a long history.
    const next = waiting.at(-1)
    return next && (await gatherEvidence(db, askUnseen(db.read), next.modelId, next.number))
      ? async () => {}
      : null
  },
}
