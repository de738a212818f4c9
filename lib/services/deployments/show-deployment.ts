import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findDeployment, productionPointer, readEvidence } from '@/db/production/deployments'
import { correctionsOf } from '@/db/production/feedback'
import type { DeploymentRecord } from '@/lib/contracts/deployment'
import { requireDeployment } from './require-deployment'
import { toDeployment } from './to-deployment'

/** One deployment with what was known then, and its neighbours. */
export async function showDeployment(
  db: Database,
  model: ModelRow,
  number: number,
): Promise<DeploymentRecord> {
  const row = await requireDeployment(db, model, number)
  const live = (await productionPointer(db.read, model.id))?.number ?? 0
  const neighbour = async (other: number) => {
    const found = await findDeployment(db.read, model.id, other)
    return found && toDeployment(found, live)
  }
  return {
    ...toDeployment(row, live),
    evidence: await readEvidence(db.read, row.id),
    before: await neighbour(number - 1),
    after: await neighbour(number + 1),
    corrections: await correctionsOf(db.read, row.versionId),
    outside: row.outside,
  }
}
