import 'server-only'
import type { DeploymentRow } from '@/db/production/deployments'
import type { Deployment } from '@/lib/contracts/deployment'
import { leadOf, verdictOf } from '@/lib/facts/lead'

/** An entry of the history as clients get it; `live` is the newest one's number. */
export function toDeployment(row: DeploymentRow, live: number): Deployment {
  return {
    number: row.number,
    version: row.version,
    kind: row.kind,
    deployed: row.at.toISOString(),
    deployed_by: row.actor,
    asked_by: row.askedBy,
    note: row.note,
    reason: row.reason,
    live: row.number === live,
    brought: row.isBrought,
    accuracy: row.accuracy,
    macro_f1: row.macroF1,
    texts: row.texts,
    answered_texts: row.answeredTexts,
    verdict: verdictThen(row),
    sure: row.known?.sure ?? null,
    lead: row.known && leadOf(row.known),
  }
}

function verdictThen({ number, known, isGathered }: DeploymentRow): Deployment['verdict'] {
  if (number === 1) return 'first'
  if (known) return verdictOf(known)
  return isGathered ? 'missing' : 'pending'
}
