import { cutOldAudit, oldAudit } from '@/lib/services/audit/cut-old-audit'
import type { JobKind } from './job-kind'

/** Deletes what the audit has kept as long as it was set; what stays still vouches for itself. */
export const deleteOldAudit: JobKind = {
  name: 'delete-old-audit',
  pauseMs: 60 * 60_000,
  async take({ db }) {
    const upTo = await oldAudit(db)
    return upTo === undefined ? null : () => cutOldAudit(db, upTo)
  },
}
