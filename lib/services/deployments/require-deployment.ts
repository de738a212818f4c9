import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type DeploymentRow, findDeployment } from '@/db/production/deployments'
import { AppError } from '@/lib/errors'

/** The deployment of this number, or NOT_FOUND. */
export async function requireDeployment(
  db: Database,
  model: ModelRow,
  number: number,
): Promise<DeploymentRow> {
  const found = await findDeployment(db.read, model.id, number)
  if (found) return found
  throw new AppError('NOT_FOUND', `This model has no deployment ${number}.`)
}
