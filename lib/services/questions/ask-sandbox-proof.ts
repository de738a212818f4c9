import 'server-only'
import type { Database } from '@/db/connection/database'
import { findModelById } from '@/db/models/models'
import { productionPointer } from '@/db/production/deployments'
import { findVersionById, newestVersion } from '@/db/versions/versions'
import { proofOf } from '@/lib/questions/proof'

/** Has the sandbox version compared with production, so that the proof is there when somebody wants to deploy. */
export async function askSandboxProof(db: Database, modelId: number): Promise<void> {
  const model = await findModelById(db.read, modelId)
  const candidate = await newestVersion(db.read, modelId)
  const pointer = await productionPointer(db.read, modelId)
  const baseline = pointer && (await findVersionById(db.read, pointer.versionId))
  if (!model || !candidate || !baseline || candidate.id === baseline.id) return
  if (baseline.isBrought) return
  await proofOf(db, 'insist', model, { candidate, baseline })
}
