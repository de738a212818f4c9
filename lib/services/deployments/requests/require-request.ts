import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type DeployRequestRow, findDeployRequest } from '@/db/production/deploy-requests'
import { AppError } from '@/lib/errors'

export async function requireRequest(
  db: Connection,
  model: Pick<ModelRow, 'id'>,
  number: number,
): Promise<DeployRequestRow> {
  const row = await findDeployRequest(db, model.id, number)
  if (row) return row
  throw new AppError('NOT_FOUND', `This model has no request ${number} for a deploy.`)
}

/** One that nobody has ended yet; of two who end it at once, the other is told who was first. */
export async function requireOpen(
  db: Connection,
  model: Pick<ModelRow, 'id'>,
  number: number,
): Promise<DeployRequestRow> {
  const row = await requireRequest(db, model, number)
  if (row.state === 'open') return row
  const { version, state, endedBy } = row
  const detail = `Request ${number}, for version ${version}, is not open any more: ${endedBy} has ${state} it.`
  throw new AppError('CONFLICT', detail)
}
