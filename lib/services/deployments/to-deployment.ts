import 'server-only'
import type { DeploymentRow } from '@/db/production/deployments'
import type { Deployment } from '@/lib/contracts/deployment'

/** An entry of the history as clients get it; `live` is the newest one's number. */
export function toDeployment(row: DeploymentRow, live: number): Deployment {
  return {
    number: row.number,
    version: row.version,
    kind: row.kind,
    deployed: row.at.toISOString(),
    deployed_by: row.actor,
    note: row.note,
    reason: row.reason,
    live: row.number === live,
    accuracy: row.accuracy,
    macro_f1: row.macroF1,
    requests: row.requests,
    verdict: verdictThen(row),
    sure: row.sure,
  }
}

function verdictThen({ number, verdict, isGathered }: DeploymentRow): Deployment['verdict'] {
  if (number === 1) return 'first'
  return verdict ?? (isGathered ? 'missing' : 'pending')
}
