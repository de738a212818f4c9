import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { ProofAnalysis, VersionPair } from '@/lib/contracts/proof'
import { versionPair } from '@/lib/services/comparison/version-pair'
import { askProof } from './ask-proof'

/**
 * Whether one version is better than another. While the proof by the texts as they are now is being computed, the newest
 * one by earlier texts is answered. `isNew`: the job runner shall be woken.
 */
export async function showProof(
  db: Database,
  model: ModelRow,
  which: VersionPair,
): Promise<{ proof: ProofAnalysis; isNew: boolean }> {
  const pair = await versionPair(db, model, which)
  const { result, isNew, state, percent, error } = await askProof(db, model, pair)
  const proof = result?.proof ?? null
  const stale = proof ? model.revision - proof.revision : 0
  return { proof: { state, percent, error, result: proof, stale }, isNew }
}
