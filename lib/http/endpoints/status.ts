import * as contract from '@/lib/contracts/status'
import { handle } from '@/lib/http/endpoint'
import { showStatus as show } from '@/lib/services/status/show-status'

export const showStatus = handle(contract.showStatus, async ({ application }) => {
  const { db, env, processes, version, startedAt } = application
  return show(db, {
    version,
    startedAt,
    backupFolder: env.backupFolder,
    trouble: (await db.trouble())?.message ?? null,
    told: await processes.status(),
  })
})
