import 'server-only'
import type { Database } from '@/db/connection/database'
import { newestDeployment } from '@/db/production/deployments'
import type { Deployment } from '@/lib/contracts/deployment'
import { toDeployment } from './to-deployment'

/** What production answers with since when; null before any deploy. */
export async function productionOf(db: Database, modelId: number): Promise<Deployment | null> {
  const row = await newestDeployment(db.read, modelId)
  return row && toDeployment(row, row.number)
}
